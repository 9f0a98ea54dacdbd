using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>A header with the lines below it, or the lines before the first header.</summary>
/// <param name="Header">The header; null before the first one, and where one is broken.</param>
/// <param name="First">The position of the first line below it.</param>
/// <param name="End">The position after its last line.</param>
/// <param name="IsLost">Whether the header is broken, so that it is unknown which table the lines belong to.</param>
internal sealed record Section(HeaderSyntax? Header, int First, int End, bool IsLost)
{
    /// <summary>All sections of a document, in the order of the text.</summary>
    public static IEnumerable<Section> AllOf(IReadOnlyList<LineSyntax> lines)
    {
        for (var at = 0; at < lines.Count;)
        {
            var section = Beginning(lines, at, IsHeader(lines[at]) ? at : -1);
            yield return section;
            at = section.End;
        }
    }

    /// <summary>The section that a line is in, or the header of.</summary>
    public static Section Around(IReadOnlyList<LineSyntax> lines, int line)
    {
        while (line >= 0 && !IsHeader(lines[line]))
        {
            line--;
        }

        return Beginning(lines, Math.Max(line, 0), line);
    }

    /// <summary>The position of the line that touches an offset; -1 when none does.</summary>
    public static int LineAt(IReadOnlyList<LineSyntax> lines, int offset)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && NodeFinder.Touches(lines[low - 1], offset) ? low - 1 : -1;
    }

    /// <summary>The keys with values in it; broken ones are left out.</summary>
    public IEnumerable<KeyValueSyntax> PairsOf(IReadOnlyList<LineSyntax> lines)
    {
        for (var at = First; at < End; at++)
        {
            if (lines[at] is KeyValueSyntax { Value: not MissingSyntax } pair)
            {
                yield return pair;
            }
        }
    }

    /// <summary>From the header to the end of the last line.</summary>
    public TextSpan SpanOf(IReadOnlyList<LineSyntax> lines)
    {
        var first = Header ?? lines[First == End ? First - 1 : First];
        return TextSpan.Cover(first.Span, End > First ? lines[End - 1].Span : first.Span);
    }

    private static Section Beginning(IReadOnlyList<LineSyntax> lines, int at, int header)
    {
        var first = header < 0 ? at : header + 1;
        var end = first;
        while (end < lines.Count && !IsHeader(lines[end]))
        {
            end++;
        }

        return header < 0 ? new Section(null, first, end, IsLost: false) : new Section(lines[header] as HeaderSyntax, first, end, lines[header] is not HeaderSyntax);
    }

    private static bool IsHeader(LineSyntax line) => line is HeaderSyntax or SkippedSyntax { IsHeader: true };
}
