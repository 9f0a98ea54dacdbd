using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Rust;

/// <summary>A place between the tokens of a program. Brackets are known to be in pairs.</summary>
internal sealed class RustCursor
{
    private readonly ImmutableArray<RustToken> _tokens;
    private readonly int[] _partners;

    /// <summary>The beginning of a program.</summary>
    /// <param name="tokens">Its tokens.</param>
    /// <exception cref="UnreadableProgramException">A bracket has no partner.</exception>
    public RustCursor(ImmutableArray<RustToken> tokens)
    {
        _tokens = tokens;
        _partners = new int[tokens.Length];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] is not { Kind: RustTokenKind.Mark, Text: [var mark] })
            {
                continue;
            }

            if (mark is '(' or '[' or '{')
            {
                open.Push(i);
            }
            else if (mark is ')' or ']' or '}')
            {
                if (!open.TryPop(out var begin) || (tokens[begin].Text[0], mark) is not (('(', ')') or ('[', ']') or ('{', '}')))
                {
                    throw new UnreadableProgramException(tokens[i].Span, $"Nothing opens the '{mark}'.");
                }

                _partners[begin] = i;
            }
        }

        if (open.TryPop(out var unclosed))
        {
            throw new UnreadableProgramException(tokens[unclosed].Span, $"Nothing closes the '{tokens[unclosed].Text}'.");
        }
    }

    /// <summary>The number of tokens before the place.</summary>
    public int Position { get; set; }

    /// <summary>The token at the place; the last one is the end of the program.</summary>
    public RustToken Current => _tokens[Position];

    /// <summary>Whether nothing follows.</summary>
    public bool IsAtEnd => Current.Kind == RustTokenKind.End;

    /// <summary>Whether marks follow, without a blank between them.</summary>
    public bool Is(string marks)
    {
        for (var i = 0; i < marks.Length; i++)
        {
            if (Position + i >= _tokens.Length || _tokens[Position + i] is not { Kind: RustTokenKind.Mark } token || token.Text[0] != marks[i]
                || (i > 0 && token.Span.Start != _tokens[Position + i - 1].Span.End))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word follows.</summary>
    public bool IsWord(string word) => Current.Kind == RustTokenKind.Word && Current.Text == word;

    /// <summary>Goes past marks, if they follow.</summary>
    public bool TryTake(string marks)
    {
        var isThere = Is(marks);
        Position += isThere ? marks.Length : 0;
        return isThere;
    }

    /// <summary>Goes past a word, if it follows.</summary>
    public bool TryTakeWord(string word)
    {
        var isThere = IsWord(word);
        Position += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Goes past marks.</summary>
    /// <exception cref="UnreadableProgramException">Something else follows.</exception>
    public void Expect(string marks)
    {
        if (!TryTake(marks))
        {
            throw Unexpected($"'{marks}'");
        }
    }

    /// <summary>Goes past a name.</summary>
    /// <exception cref="UnreadableProgramException">Something else follows.</exception>
    public string ExpectWord() => Current.Kind == RustTokenKind.Word ? Take().Text : throw Unexpected("a name");

    /// <summary>Goes past a token, but never past the end.</summary>
    public RustToken Take()
    {
        var token = Current;
        Position += IsAtEnd ? 0 : 1;
        return token;
    }

    /// <summary>Whether a bracket opens at the place.</summary>
    public bool IsGroup => Is("(") || Is("[") || Is("{");

    /// <summary>Goes past a pair of brackets and what is between them, or past one token.</summary>
    public void Skip() => Position = IsGroup ? _partners[Position] + 1 : Math.Min(Position + 1, _tokens.Length - 1);

    /// <summary>Goes to a mark outside of the brackets that follow, or to the bracket that closes those around it.</summary>
    public void SkipTo(string marks)
    {
        while (!IsAtEnd && !Is(marks) && !Is(")") && !Is("]") && !Is("}"))
        {
            Skip();
        }
    }

    /// <summary>The characters from a token up to the place.</summary>
    public TextSpan SpanFrom(int position) => TextSpan.FromBounds(_tokens[position].Span.Start, _tokens[Math.Max(position, Position - 1)].Span.End);

    /// <summary>The failure of something else than what is known at the place.</summary>
    /// <param name="expected">What is known there.</param>
    public UnreadableProgramException Unexpected(string expected) =>
        new(Current.Span, $"Only {expected} is understood here, not {(IsAtEnd ? "the end of the program" : $"'{Current.Text}'")}.");
}
