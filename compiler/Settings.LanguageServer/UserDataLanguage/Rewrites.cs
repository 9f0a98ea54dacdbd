using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// Other ways to write a table: with a header, as an inline table, with dotted keys. Only documents without mistakes are rewritten; comments
/// above what is moved, and in it, are moved, too.
/// </summary>
internal static class Rewrites
{
    /// <summary>What the line at an offset can become.</summary>
    public static IEnumerable<Rewrite> At(UserDataView view, int offset, CancellationToken cancellation)
    {
        var tree = view.Tree(cancellation);
        if (!view.Read(cancellation).IsToml || Section.LineAt(tree.Lines, offset) is not (>= 0 and var line))
        {
            return [];
        }

        var section = Section.Around(tree.Lines, line);
        return tree.Lines[line] switch
        {
            HeaderSyntax { IsArrayOfTables: false, Key.Parts.Count: > 1 } => new TableRewrites(tree, view.Mentions(cancellation), section, line).All(),
            KeyValueSyntax { Value: InlineTableSyntax table } pair => [Extract(tree, section, line, pair, table)],
            KeyValueSyntax { Key.Parts.Count: > 1 } pair => [Extract(tree, view.Mentions(cancellation), section, pair)],
            _ => [],
        };
    }

    // key = { a = 1, b = 2 }
    private static Rewrite Extract(SyntaxTree tree, Section section, int line, KeyValueSyntax pair, InlineTableSyntax table)
    {
        var (source, lineEnd) = (tree.Source, TextLines.EndOf(tree.Source));
        var (start, end) = (TextLines.BlockStart(tree, line), TextLines.AfterLine(source, pair.Span.End));
        var above = source.Text[start..TextLines.StartOf(source, pair.Span.Start)];
        var behind = source.Text[pair.Span.End..end].TrimEnd();
        var header = HeaderOf(source, section, pair.Key.Span);
        var text = $"{above}[{header}]{behind}{lineEnd}{string.Concat(table.Entries.Select(entry => $"{source.Slice(entry.Span)}{lineEnd}"))}";
        return new Rewrite($"Write as the table [{header}]", Moved(tree, section, [TextSpan.FromBounds(start, end)], text));
    }

    // a.b = 1, with all other keys below a in the same table
    private static Rewrite Extract(SyntaxTree tree, DocumentMentions mentions, Section section, KeyValueSyntax pair)
    {
        var source = tree.Source;
        var depth = pair.Key.Parts.Count - 1;
        var table = mentions.At(pair.Key.Parts[depth - 1].Span);
        var lines = Enumerable.Range(section.First, section.End - section.First)
            .Where(at => tree.Lines[at] is KeyValueSyntax { Key.Parts: var parts } && parts.Count > depth && table is not null && table.Equals(mentions.At(parts[depth - 1].Span))).ToList();
        var header = HeaderOf(source, section, TextSpan.Cover(pair.Key.Parts[0].Span, pair.Key.Parts[depth - 1].Span));
        var prefixes = lines.ConvertAll(at => TextSpan.FromBounds(tree.Lines[at].Span.Start, ((KeyValueSyntax)tree.Lines[at]).Key.Parts[depth].Span.Start));
        var blocks = lines.ConvertAll(at => TextSpan.FromBounds(TextLines.BlockStart(tree, at), TextLines.AfterLine(source, tree.Lines[at].Span.End)));
        var text = string.Concat(blocks.Zip(prefixes, (block, prefix) => EndedLine(source.Text[block.Start..prefix.Start] + source.Text[prefix.End..block.End], source)));
        return new Rewrite($"Write as the table [{header}]", Moved(tree, section, blocks, $"[{header}]{TextLines.EndOf(source)}{text}"));
    }

    // Takes blocks of lines out of a section, and writes others at its end: what follows there would belong to the new table.
    private static ImmutableArray<TextEdit> Moved(SyntaxTree tree, Section section, IReadOnlyList<TextSpan> blocks, string text)
    {
        var source = tree.Source;
        var end = TextLines.AfterLine(source, tree.Lines[section.End - 1].Span.End);
        var edits = blocks.Select(block => new TextEdit(block, string.Empty)).ToList();
        var at = edits.Count;
        var from = end;
        while (at > 0 && edits[at - 1].Span.End == from)
        {
            from = edits[--at].Span.Start;
        }

        edits.RemoveRange(at, edits.Count - at);
        var lineEnd = TextLines.EndOf(source);
        var separator = from == 0 ? string.Empty
            : source.Text[from - 1] != '\n' ? lineEnd + lineEnd
            : TextLines.IsBlank(source, source.Lines.PositionOf(from).Line - 1) ? string.Empty : lineEnd;
        var next = source.Lines.PositionOf(end).Line;
        var isLast = end == source.Length || TextLines.IsBlank(source, next);
        edits.Add(new TextEdit(TextSpan.FromBounds(from, end), separator + text + (isLast ? string.Empty : lineEnd)));
        return [.. edits];
    }

    private static string HeaderOf(SourceText source, Section section, TextSpan key) =>
        section.Header is { } header ? $"{source.Slice(header.Key.Span)}.{source.Slice(key)}" : source.Slice(key).ToString();

    private static string EndedLine(string line, SourceText source) => line.EndsWith('\n') ? line : line + TextLines.EndOf(source);
}
