using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Parsing;

/// <summary>
/// Puts the tokens of a number, a date or a time together again: the grammar gives "6.02" as three tokens and
/// "1979-05-27 07:32:00.5" as four.
/// </summary>
internal static class ScalarJoiner
{
    /// <summary>Reads the value that begins at a piece, and moves behind it.</summary>
    public static ValueSyntax Read(string text, ReadOnlySpan<Piece> pieces, ref int at)
    {
        var first = pieces[at++];
        if (first.Node is ValueSyntax value)
        {
            return value;
        }

        if (first.Kind is not (SyntaxTokenKind.Atom or SyntaxTokenKind.Dot))
        {
            return new ScalarSyntax(first.Kind, first.Span);
        }

        var span = first.Span;
        while (at < pieces.Length && Continues(text, span, pieces[at]))
        {
            span = TextSpan.Cover(span, pieces[at++].Span);
        }

        return new ScalarSyntax(SyntaxTokenKind.Atom, span);
    }

    private static bool Continues(string text, TextSpan before, Piece next)
    {
        if (next.Node is not null || next.Kind is not (SyntaxTokenKind.Atom or SyntaxTokenKind.Dot))
        {
            return false;
        }

        return next.Span.Start == before.End
            || (next.Span.Start == before.End + 1
                && text[before.End] == ' '
                && IsDate(text.AsSpan(before.Start, before.Length))
                && IsHour(text.AsSpan(next.Span.Start, next.Span.Length)));
    }

    private static bool IsDate(ReadOnlySpan<char> text) =>
        text.Length == 10 && text[4] == '-' && text[7] == '-' && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[9]);

    private static bool IsHour(ReadOnlySpan<char> text) =>
        text.Length > 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) && text[2] == ':';
}
