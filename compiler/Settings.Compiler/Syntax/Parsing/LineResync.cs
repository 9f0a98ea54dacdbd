namespace Settings.Compiler.Syntax.Parsing;

/// <summary>
/// Finds where to go on after a broken line: at the first line after its beginning that looks like "key =" or like a
/// header, even when an unclosed bracket has swallowed that line already.
/// </summary>
internal sealed class LineResync(TokenTable tokens)
{
    /// <summary>The first token of the line to go on with.</summary>
    /// <param name="lineStart">The first token of the broken line.</param>
    /// <param name="error">The token that did not fit.</param>
    public int After(int lineStart, int error)
    {
        for (var at = lineStart; ; at++)
        {
            var kind = tokens.KindOf(at);
            if (kind == SyntaxTokenKind.EndOfFile)
            {
                return at;
            }

            // Lines after the mistake count whatever they look like; those before it were taken for a part of a value.
            if (kind == SyntaxTokenKind.Newline && (at >= error || LooksLikeLine(at + 1)))
            {
                return at + 1;
            }
        }
    }

    private bool LooksLikeLine(int at)
    {
        at = Skip(at);
        var brackets = 0;
        while (tokens.KindOf(at) == SyntaxTokenKind.LeftBracket && brackets < 2)
        {
            brackets++;
            at = Skip(at + 1);
        }

        if (!TryKey(ref at))
        {
            return false;
        }

        if (brackets == 0)
        {
            return tokens.KindOf(at) == SyntaxTokenKind.Equals;
        }

        for (; brackets > 0; brackets--)
        {
            if (tokens.KindOf(at) != SyntaxTokenKind.RightBracket)
            {
                return false;
            }

            at = Skip(at + 1);
        }

        return tokens.KindOf(at) is SyntaxTokenKind.Newline or SyntaxTokenKind.EndOfFile;
    }

    private bool TryKey(ref int at)
    {
        while (IsKeyPart(tokens.KindOf(at)))
        {
            at = Skip(at + 1);
            if (tokens.KindOf(at) != SyntaxTokenKind.Dot)
            {
                return true;
            }

            at = Skip(at + 1);
        }

        return false;
    }

    private int Skip(int at)
    {
        while (tokens.KindOf(at) is SyntaxTokenKind.Whitespace or SyntaxTokenKind.Comment)
        {
            at++;
        }

        return at;
    }

    private static bool IsKeyPart(SyntaxTokenKind kind) =>
        kind is SyntaxTokenKind.Atom or SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString;
}
