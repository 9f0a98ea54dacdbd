namespace Settings.Compiler.Import.Models;

/// <summary>A place in a list of tokens. At its end there are signs of no meaning.</summary>
/// <param name="tokens">The tokens.</param>
internal sealed class RustCursor(IReadOnlyList<RustToken> tokens)
{
    private static readonly RustToken End = new(RustTokenKind.Sign, "\0", default);

    /// <summary>How many tokens are before it.</summary>
    public int Position { get; private set; }

    /// <summary>Whether all tokens are read.</summary>
    public bool IsAtEnd => Position >= tokens.Count;

    /// <summary>The next token.</summary>
    public RustToken Next => Peek(0);

    /// <summary>A token after the next.</summary>
    public RustToken Peek(int ahead) => Position + ahead < tokens.Count ? tokens[Position + ahead] : End;

    /// <summary>Takes the next token.</summary>
    public RustToken Take()
    {
        var token = Next;
        Position++;
        return token;
    }

    /// <summary>Takes the next token if it is a sign.</summary>
    public bool TryTake(char sign)
    {
        if (!Next.Is(sign))
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Takes the next token if it is a word.</summary>
    public bool TryTake(string word)
    {
        if (!Next.Is(word))
        {
            return false;
        }

        Position++;
        return true;
    }

    /// <summary>Takes a token, and if it opens a bracket everything up to the one that closes it.</summary>
    /// <returns>What is between the brackets; nothing for another token.</returns>
    public IReadOnlyList<RustToken> TakeTree()
    {
        var from = Position + 1;
        var depth = 0;
        do
        {
            depth += Next.Kind != RustTokenKind.Sign ? 0 : Next.Value[0] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            Position++;
        }
        while (depth > 0 && !IsAtEnd);
        var to = depth > 0 ? Position : Position - 1;
        return to > from ? [.. Enumerable.Range(from, to - from).Select(at => tokens[at])] : [];
    }
}
