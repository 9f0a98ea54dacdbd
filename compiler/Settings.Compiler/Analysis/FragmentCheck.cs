using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Says of a document that goes on with somebody's table what the header of that table does in it once more.</summary>
internal static class FragmentCheck
{
    /// <summary>The findings of the reader; that the table is defined twice in words that tell where the other one is, and with a fix.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="tree">The document.</param>
    public static IEnumerable<Diagnostic> Explain(IEnumerable<Diagnostic> findings, SyntaxTree? tree)
    {
        if (tree?.Source.Fragment is not { } fragment || tree.Source.Text.IndexOf(fragment.Header, StringComparison.Ordinal) is not (>= 0 and var header))
        {
            return findings;
        }

        return findings.Select(finding => TomlRuleDiagnostics.IsRepetition(finding.Rule) && finding.Labels is [{ Span: var first }] && first.Start >= header && first.End <= header + fragment.Header.Length
            ? HoleDiagnostics.TwiceInFragment(finding.Span, fragment.Table, Move(tree, finding.Span, header + fragment.Header.Length))
            : finding);
    }

    // The lines below the header go to where the table already is; the header goes.
    private static Fix? Move(SyntaxTree tree, TextSpan name, int target)
    {
        var lines = tree.Lines;
        var at = OrderedSearch.CountBefore(lines.Count, index => lines[index].Span.End <= name.Start);
        if (at == lines.Count || lines[at] is not HeaderSyntax)
        {
            return null;
        }

        var text = tree.Source.Text;
        var start = text.LastIndexOf('\n', Math.Max(0, lines[at].Span.Start - 1)) + 1;
        var body = text.IndexOf('\n', lines[at].Span.End) is >= 0 and var end ? end + 1 : text.Length;
        var next = at + 1 < lines.Count && lines.Skip(at + 1).FirstOrDefault(line => line is HeaderSyntax) is { } following
            ? text.LastIndexOf('\n', following.Span.Start) + 1 : text.Length;
        if (start == target)
        {
            return new Fix("Remove the header: the keys belong to the table already", IsSafe: true, [new TextEdit(TextSpan.FromBounds(start, body), string.Empty)]);
        }

        var moved = text[body..next];
        moved = moved.Length == 0 || moved.EndsWith('\n') ? moved : moved + "\n";
        return new Fix("Move the keys to the beginning, where they continue the table", IsSafe: true, [new TextEdit(new TextSpan(target, 0), moved), new TextEdit(TextSpan.FromBounds(start, next), string.Empty)]);
    }
}
