using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>A place between the tokens of a text, or of a pair of brackets in it.</summary>
public sealed class RustCursor
{
    private readonly RustTokens _tokens;
    private readonly int _end;

    /// <summary>The beginning of all tokens, whatever is wrong with them.</summary>
    /// <param name="tokens">The tokens.</param>
    public RustCursor(RustTokens tokens)
        : this(tokens, 0, (tokens ?? throw new ArgumentNullException(nameof(tokens))).All.Length - 1)
    {
    }

    private RustCursor(RustTokens tokens, int start, int end) => (_tokens, Position, _end) = (tokens, start, end);

    /// <summary>The number of tokens of the text before the place.</summary>
    public int Position { get; set; }

    /// <summary>The token at the place; after the last one an end.</summary>
    public RustToken Current => Peek(0);

    /// <summary>Whether nothing follows.</summary>
    public bool IsAtEnd => Position >= _end;

    /// <summary>Whether a bracket opens at the place.</summary>
    public bool IsGroup => Is("(") || Is("[") || Is("{");

    /// <summary>The tokens that follow.</summary>
    internal ImmutableArray<RustToken> Rest => _tokens.All[Math.Min(Position, _end).._end];

    /// <summary>A token after the one at the place.</summary>
    /// <param name="ahead">How many follow before it.</param>
    public RustToken Peek(int ahead) => Position + ahead < _end ? _tokens.All[Position + ahead] : new RustToken(RustTokenKind.End, _tokens.All[_end].Span, string.Empty);

    /// <summary>Whether marks follow, without a blank between them.</summary>
    /// <param name="marks">The marks.</param>
    public bool Is(string marks)
    {
        ArgumentNullException.ThrowIfNull(marks);
        for (var i = 0; i < marks.Length; i++)
        {
            if (!Peek(i).IsMark(marks[i]) || (i > 0 && Peek(i).Span.Start != Peek(i - 1).Span.End))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word follows.</summary>
    /// <param name="word">The word.</param>
    public bool IsWord(string word) => Current.IsWord(word);

    /// <summary>Goes past marks, if they follow.</summary>
    /// <param name="marks">The marks.</param>
    public bool TryTake(string marks)
    {
        var isThere = Is(marks);
        Position += isThere ? marks.Length : 0;
        return isThere;
    }

    /// <summary>Goes past a word, if it follows.</summary>
    /// <param name="word">The word.</param>
    public bool TryTakeWord(string word)
    {
        var isThere = IsWord(word);
        Position += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Goes past marks.</summary>
    /// <param name="marks">The marks.</param>
    /// <exception cref="UnreadableRustException">Something else follows.</exception>
    public void Expect(string marks)
    {
        if (!TryTake(marks))
        {
            throw Unexpected($"'{marks}'");
        }
    }

    /// <summary>Goes past a name.</summary>
    /// <exception cref="UnreadableRustException">Something else follows.</exception>
    public string ExpectWord() => Current.Kind == RustTokenKind.Word ? Take().Text : throw Unexpected("a name");

    /// <summary>Goes past a token, but never past the end.</summary>
    public RustToken Take()
    {
        var token = Current;
        Position += IsAtEnd ? 0 : 1;
        return token;
    }

    /// <summary>Goes past a pair of brackets and what is between them, or past one token.</summary>
    public void Skip() => Position = Math.Min(IsGroup ? _tokens.PartnerOf(Position) + 1 : Position + 1, _end);

    /// <summary>Goes past a pair of brackets, or past one token.</summary>
    /// <returns>The beginning of what is between the brackets; nothing for another token.</returns>
    public RustCursor TakeGroup()
    {
        var (start, isGroup) = (Position, IsGroup);
        Skip();
        return isGroup ? new RustCursor(_tokens, start + 1, Math.Min(_tokens.PartnerOf(start), _end)) : new RustCursor(_tokens, Position, Position);
    }

    /// <summary>Goes to a mark outside of the brackets that follow, or to the bracket that closes those around it.</summary>
    /// <param name="marks">The mark, or several without a blank between them.</param>
    public void SkipTo(string marks)
    {
        while (!IsAtEnd && !Is(marks) && !Is(")") && !Is("]") && !Is("}"))
        {
            Skip();
        }
    }

    /// <summary>The characters from a token up to the place.</summary>
    /// <param name="position">The number of tokens before it.</param>
    public TextSpan SpanFrom(int position) => TextSpan.FromBounds(_tokens.All[position].Span.Start, _tokens.All[Math.Max(position, Position - 1)].Span.End);

    /// <summary>The failure of something else than what is known at the place.</summary>
    /// <param name="expected">What is known there.</param>
    public UnreadableRustException Unexpected(string expected) =>
        new(Current.Span, $"Only {expected} is understood here, not {(IsAtEnd ? "the end of the program" : $"'{Current.Text}'")}.");
}
