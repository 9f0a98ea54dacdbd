namespace Settings.Compiler.Syntax.Parsing;

/// <summary>What the parser does in every line whose tokens, white space and comments left out, are of certain kinds.</summary>
/// <param name="Kinds">The kinds, as <see cref="KindsAt"/> packs them.</param>
/// <param name="Events">What happens, one after the other: one of the constants, or the beginning of a rule.</param>
internal sealed record LineShape(UInt128 Kinds, byte[] Events)
{
    /// <summary>How many parts the key has, when the line is a key with a value of one token; 0 for any other line.</summary>
    public int PairParts { get; } = PartsOfPair(Kinds);

    /// <summary>The most that may happen in a line that has a shape.</summary>
    public const int MaximumEvents = 128;

    /// <summary>A token is taken.</summary>
    public const byte Take = 0;

    /// <summary>The innermost rule ends.</summary>
    public const byte Close = 1;

    /// <summary>The rule with the number 0 begins; others follow.</summary>
    public const byte FirstRule = 2;

    private const int BitsPerKind = 4;
    private const int MostKinds = 128 / BitsPerKind;

    /// <summary>
    /// The kinds of the tokens from one token to the next end of a line, that included; 0 when they are too many, or when one of
    /// them is only in broken lines.
    /// </summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="first">The first token of the line.</param>
    /// <param name="next">The first token after that end of a line.</param>
    public static UInt128 KindsAt(TokenTable tokens, int first, out int next)
    {
        UInt128 kinds = 0;
        var left = MostKinds;
        for (var at = first; ; at++)
        {
            var kind = tokens.KindOf(at);
            if (kind is SyntaxTokenKind.Whitespace or SyntaxTokenKind.Comment)
            {
                continue;
            }

            var number = NumberOf(kind);
            if (number == 0 || left-- == 0)
            {
                next = at;
                return 0;
            }

            kinds = (kinds << BitsPerKind) | number;
            if (kind is SyntaxTokenKind.Newline or SyntaxTokenKind.EndOfFile)
            {
                next = kind == SyntaxTokenKind.Newline ? tokens.SkipHidden(at + 1) : at;
                return kinds;
            }
        }
    }

    // Fewer bits than the kinds of tokens need: 1 to 14 for those that a shape may have. The end of the file has the kind -1; white
    // space and comments are not counted.
    private static ReadOnlySpan<byte> Numbers => [13, 0, 1, 0, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0, 0, 14, 0];

    private static uint NumberOf(SyntaxTokenKind kind) => Numbers[(int)kind + 1];

    // Read from the end: the end of the line, the value, '=', and the parts of the key with dots between them.
    private static int PartsOfPair(UInt128 kinds)
    {
        if (!IsText(At(kinds, 1)) || At(kinds, 2) != NumberOf(SyntaxTokenKind.Equals))
        {
            return 0;
        }

        for (var at = 3; IsText(At(kinds, at)); at += 2)
        {
            var before = At(kinds, at + 1);
            if (before != NumberOf(SyntaxTokenKind.Dot))
            {
                return before == 0 ? at / 2 : 0;
            }
        }

        return 0;
    }

    private static uint At(UInt128 kinds, int fromEnd) => (uint)(kinds >> (fromEnd * BitsPerKind)) & ((1 << BitsPerKind) - 1);

    private static bool IsText(uint number) =>
        number == NumberOf(SyntaxTokenKind.Atom) || number == NumberOf(SyntaxTokenKind.BasicString) || number == NumberOf(SyntaxTokenKind.LiteralString);
}
