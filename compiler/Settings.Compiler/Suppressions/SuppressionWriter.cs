using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Suppressions;

/// <summary>
/// Writes comments that suppress findings: at the end of the line of each; before it where the line ends with another comment or inside of a
/// string; for findings about the document as a whole at its beginning. A comment that is there already gets the further names.
/// </summary>
public sealed class SuppressionWriter
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly SyntaxTree _tree;
    private readonly SourceText _source;
    private readonly string? _reason;
    private readonly string _lineEnd;
    private readonly ImmutableArray<Suppression> _existing;
    private readonly Dictionary<Suppression, List<string>> _extended = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<int, SortedDictionary<SuppressionScope, NewComment>> _added = [];

    private SuppressionWriter(SyntaxTree tree, string? reason)
    {
        (_tree, _source, _reason) = (tree, tree.Source, reason);
        _lineEnd = _source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        _existing = SuppressionReader.Read(tree, []);
    }

    /// <summary>The edits that suppress findings.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="findings">Findings at places of the document; those that cannot be suppressed, or have no place for a comment, are passed over.</param>
    /// <param name="scope">Whether each is suppressed on its line or in the whole document.</param>
    /// <param name="reason">Why; null for nothing.</param>
    /// <returns>Edits that do not overlap, in the order of their spans.</returns>
    public static ImmutableArray<TextEdit> Write(SyntaxTree tree, IEnumerable<Diagnostic> findings, SuppressionScope scope, string? reason)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(findings);
        var writer = new SuppressionWriter(tree, reason);
        foreach (var finding in findings.Where(finding => finding.Times == 1 && DocumentSuppressions.IsSuppressible(finding.Rule)))
        {
            writer.Add(finding, finding.Span == default ? SuppressionScope.File : scope);
        }

        return [.. writer.Edits().OrderBy(edit => edit.Span.Start)];
    }

    private void Add(Diagnostic finding, SuppressionScope scope)
    {
        var name = finding.Rule.Name;
        if (_existing.FirstOrDefault(one => one.Scope == scope && one.Covers(finding)) is { } known)
        {
            if (!_extended.TryGetValue(known, out var names))
            {
                _extended.Add(known, names = [.. known.Names.Select(one => one.Text)]);
            }

            AddOnce(names, name);
        }
        else if ((scope == SuppressionScope.File ? AtBeginning() : AtEndOfLine(finding.Span.Start) ?? Before(finding.Span.Start)) is { } place)
        {
            if (!_added.TryGetValue(place.Offset, out var scopes))
            {
                _added.Add(place.Offset, scopes = []);
            }

            if (!scopes.TryGetValue(scope, out var comment))
            {
                scopes.Add(scope, comment = place);
            }

            AddOnce(comment.Names, name);
        }
    }

    private static void AddOnce(List<string> names, string name)
    {
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            names.Add(name);
        }
    }

    private IEnumerable<TextEdit> Edits()
    {
        foreach (var (known, names) in _extended)
        {
            var list = TextSpan.FromBounds(known.Names[0].Span.Start, known.Names[^1].Span.End);
            yield return new TextEdit(list, string.Join(", ", names));
        }

        foreach (var (offset, scopes) in _added)
        {
            var text = scopes.OrderByDescending(one => one.Key).Select(one => $"{one.Value.Before}{SuppressionSyntax.Write(one.Key, one.Value.Names, _reason)}{one.Value.After}");
            yield return new TextEdit(new TextSpan(offset, 0), string.Concat(text));
        }
    }

    // Behind the comments that programs read, such as #:schema, which has to be first.
    private NewComment AtBeginning()
    {
        var line = 0;
        while (line + 1 < _source.Lines.Count && _source.Slice(_source.Lines.LineSpan(line)).TrimStart(ByteOrderMark).StartsWith("#:", StringComparison.Ordinal))
        {
            line++;
        }

        return new NewComment(StartOf(line), string.Empty, _lineEnd, []);
    }

    // Null where the end of the line is in a string, or a comment is there already.
    private NewComment? AtEndOfLine(int offset)
    {
        var line = _source.Lines.LineSpan(_source.Lines.PositionOf(offset).Line);
        if (line.Length == 0)
        {
            return null;
        }

        var last = _tree.Tokens.IndexAt(line.End - 1);
        var isFree = _tree.Tokens.KindOf(last) is not (SyntaxTokenKind.Comment or SyntaxTokenKind.UnclosedString or SyntaxTokenKind.UnclosedMultiLineString or SyntaxTokenKind.Stray)
            && _tree.Tokens.SpanOf(last).End <= line.End;
        var end = line.Start + _source.Slice(line).TrimEnd(" \t").Length;
        return isFree ? new NewComment(end, " ", string.Empty, []) : null;
    }

    // Before the first line of the value, or of the list's item; null where something else is on that line before it.
    private NewComment? Before(int offset)
    {
        var token = _tree.Tokens.SpanOf(_tree.Tokens.IndexAt(Math.Min(offset, _source.Length - 1))).Start;
        var start = NodeFinder.LineAt(_tree.Lines, offset) is { } written && written.Span.End >= offset && !IsList(written, offset) ? written.Span.Start : Math.Min(token, offset);
        var line = _source.Lines.PositionOf(start).Line;
        var first = StartOf(line);
        var indent = _source.Slice(TextSpan.FromBounds(first, Math.Max(first, start)));
        return indent.Trim(" \t").IsEmpty ? new NewComment(first, indent.ToString(), _lineEnd, []) : null;
    }

    // Lines of a list are independent of each other: a comment for one of them is in the list.
    private bool IsList(LineSyntax line, int offset) => line is KeyValueSyntax { Value: ArraySyntax list } && list.Span.Start < offset
        && _source.Lines.PositionOf(list.Span.Start).Line < _source.Lines.PositionOf(offset).Line;

    // Behind the mark that a document may begin with; elsewhere it is a mistake, and a comment may stand before it.
    private int StartOf(int line)
    {
        var start = _source.Lines.LineSpan(line).Start;
        return start == 0 && _source.Text is [ByteOrderMark, ..] ? 1 : start;
    }

    // A comment, what is written before and behind it, and the names in it so far.
    private sealed record NewComment(int Offset, string Before, string After, List<string> Names);
}
