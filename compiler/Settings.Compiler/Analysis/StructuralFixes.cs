using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// Fixes that take the document around a finding: a table that is defined twice is put together, a header gets the brackets that its table
/// needs. They are offered to the <see cref="FixReview"/>, which keeps those that mend the document.
/// </summary>
/// <param name="tree">The document.</param>
internal sealed class StructuralFixes(SyntaxTree tree)
{
    private readonly string _text = tree.Source.Text;
    private readonly Lazy<DocumentMentions> _mentions = new(() => DocumentMentions.Of(tree));

    /// <summary>The finding with a fix, if it has none and there is one.</summary>
    public Diagnostic Complete(Diagnostic finding)
    {
        if (!finding.Fixes.IsEmpty || finding.Times > 1)
        {
            return finding;
        }

        var fix = TomlRuleDiagnostics.IsRepetition(finding.Rule) ? Merged(finding) : ValueDiagnostics.IsOfKind(finding.Rule) && finding.Setting is { } setting ? Rebracketed(setting) : null;
        return fix is null ? finding : finding with { Fixes = [fix] };
    }

    // The lines of the second table go behind those of the first.
    private Fix? Merged(Diagnostic finding)
    {
        if (finding.Labels is not [{ Span: var first }] || HeaderAt(first) is not { } target || HeaderAt(finding.Span) is not { } second || target >= second
            || tree.Lines[target] is not HeaderSyntax { IsArrayOfTables: false } || tree.Lines[second] is not HeaderSyntax { IsArrayOfTables: false })
        {
            return null;
        }

        var (start, body, end) = (LineStart(tree.Lines[second].Span.Start), LineEnd(tree.Lines[second].Span.End), LineEnd(tree.Lines[LastOf(second)].Span.End));
        var at = LineEnd(tree.Lines[LastOf(target)].Span.End);
        var moved = _text[body..end];
        moved = moved.Length == 0 || moved.EndsWith('\n') ? moved : moved + "\n";
        return at > start ? null
            : at == start ? new Fix("Remove the second header", IsSafe: true, [new TextEdit(TextSpan.FromBounds(start, body), string.Empty)])
            : new Fix("Move the keys to where the table is defined first", IsSafe: true, [new TextEdit(new TextSpan(at, 0), at > 0 && _text[at - 1] == '\n' ? moved : "\n" + moved), new TextEdit(TextSpan.FromBounds(start, end), string.Empty)]);
    }

    // A list of tables that is written with single brackets.
    private Fix? Rebracketed(SettingPath setting)
    {
        HeaderSyntax[] headers = [.. tree.Lines.OfType<HeaderSyntax>().Where(header => Equals(_mentions.Value.At(header.Key.Parts[^1].Span), setting))];
        return headers is [{ IsArrayOfTables: false, Span: { Length: > 2 } span }] && _text[span.End - 1] == ']'
            ? new Fix("Write double brackets", IsSafe: true, [new TextEdit(new TextSpan(span.Start, 0), "["), new TextEdit(new TextSpan(span.End, 0), "]")])
            : null;
    }

    private int? HeaderAt(TextSpan span) => OrderedSearch.CountBefore(tree.Lines.Count, index => tree.Lines[index].Span.End <= span.Start) is var at && at < tree.Lines.Count && tree.Lines[at] is HeaderSyntax ? at : null;

    // The last line of a header's table, or the header.
    private int LastOf(int header)
    {
        var last = header;
        while (last + 1 < tree.Lines.Count && tree.Lines[last + 1] is not HeaderSyntax)
        {
            last++;
        }

        return last;
    }

    private int LineStart(int offset) => offset == 0 ? 0 : _text.LastIndexOf('\n', offset - 1) + 1;

    private int LineEnd(int offset) => _text.IndexOf('\n', offset) is >= 0 and var end ? end + 1 : _text.Length;
}
