using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Other ways to write a table that has a header: in the table around it, as an inline table or with dotted keys.</summary>
/// <param name="tree">The document, which has no mistakes.</param>
/// <param name="mentions">What its keys name.</param>
/// <param name="section">The table.</param>
/// <param name="line">The position of its header among the lines.</param>
internal sealed class TableRewrites(SyntaxTree tree, DocumentMentions mentions, Section section, int line)
{
    private SourceText Source => tree.Source;

    private string LineEnd => TextLines.EndOf(Source);

    /// <summary>All that are possible.</summary>
    public IEnumerable<Rewrite> All()
    {
        if (section.Header is not { Key: var key } || mentions.At(key.Parts[^1].Span) is not { Parent: { IsItem: false } parent } path || mentions.Of(path).Count() > 1 || !TryFindParent(parent, out var above))
        {
            yield break;
        }

        var name = Source.Slice(key.Parts[^1].Span).ToString();
        var pairs = section.PairsOf(tree.Lines).ToList();
        if (Inline(pairs) is { } inline)
        {
            yield return new Rewrite("Write as an inline table", Written(above, $"{Above}{name} = {inline}{LineEnd}"));
        }

        if (pairs.Count > 0 && !HasCommentBehind(section.Header))
        {
            yield return new Rewrite("Write with dotted keys", Written(above, Above + Dotted(name, pairs)));
        }
    }

    // The comments above the header.
    private string Above => Source.Text[TextLines.BlockStart(tree, line)..TextLines.StartOf(Source, tree.Lines[line].Span.Start)];

    private int End => TextLines.AfterLine(Source, tree.Lines[section.End - 1].Span.End);

    // The one table around it has a header, or is made only by headers of tables in it: then it gets one.
    private bool TryFindParent(SettingPath parent, out Section? found)
    {
        found = null;
        foreach (var span in mentions.Of(parent))
        {
            var at = Section.LineAt(tree.Lines, span.Start);
            if (at < 0 || tree.Lines[at] is not HeaderSyntax header)
            {
                return false;
            }

            if (header.Key.Parts[^1].Span == span)
            {
                found = Section.Around(tree.Lines, at);
            }
        }

        return found is null or { Header.IsArrayOfTables: false };
    }

    // Null when there is something in it that an inline table cannot contain: comments and line ends.
    private string? Inline(List<KeyValueSyntax> pairs)
    {
        for (var at = tree.Tokens.IndexAt(tree.Lines[line].Span.Start); at < tree.Tokens.Count && tree.Tokens.SpanOf(at).Start < End; at++)
        {
            if (tree.Tokens.KindOf(at) == SyntaxTokenKind.Comment)
            {
                return null;
            }
        }

        return pairs.Any(pair => Source.Slice(pair.Span).Contains('\n')) ? null
            : pairs.Count == 0 ? "{}" : $"{{ {string.Join(", ", pairs.Select(pair => Source.Slice(pair.Span).ToString()))} }}";
    }

    private bool HasCommentBehind(HeaderSyntax header) => Source.Text[header.Span.End..TextLines.AfterLine(Source, header.Span.End)].Contains('#', StringComparison.Ordinal);

    private string Dotted(string name, List<KeyValueSyntax> pairs)
    {
        var start = TextLines.AfterLine(Source, tree.Lines[line].Span.End);
        var text = TextEdit.Apply(Source.Text[start..End], pairs.Select(pair => new TextEdit(new TextSpan(pair.Span.Start - start, 0), name + ".")));
        return text.EndsWith('\n') ? text : text + LineEnd;
    }

    private ImmutableArray<TextEdit> Written(Section? above, string text)
    {
        var start = TextLines.BlockStart(tree, line);
        if (above is not { Header: { } header })
        {
            var key = tree.Lines[line] is HeaderSyntax { Key.Parts: var parts } ? TextSpan.Cover(parts[0].Span, parts[^2].Span) : default;
            return [new TextEdit(TextSpan.FromBounds(start, End), $"[{Source.Slice(key)}]{LineEnd}{text}")];
        }

        var last = above.End > above.First ? tree.Lines[above.End - 1] : header;
        var place = TextLines.AfterLine(Source, last.Span.End);
        var removed = WithBlankLines(TextSpan.FromBounds(start, End), place);
        if (removed.Start == place)
        {
            return [new TextEdit(removed, text)];
        }

        var insertion = new TextEdit(new TextSpan(place, 0), Source.Text[place - 1] == '\n' ? text : LineEnd + text);
        var removal = new TextEdit(removed, string.Empty);
        return place < removed.Start ? [insertion, removal] : [removal, insertion];
    }

    // The blank lines after it go with it, or those before it when nothing follows; what is written before it stays.
    private TextSpan WithBlankLines(TextSpan span, int written)
    {
        var (lines, start, end) = (Source.Lines, span.Start, span.End);
        while (end < Source.Length && TextLines.IsBlank(Source, lines.PositionOf(end).Line))
        {
            end = TextLines.AfterLine(Source, end);
        }

        while (end == Source.Length && start > written && TextLines.IsBlank(Source, lines.PositionOf(start).Line - 1))
        {
            start = lines.LineSpan(lines.PositionOf(start).Line - 1).Start;
        }

        return TextSpan.FromBounds(start, end);
    }
}
