using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>
/// A unified diff of a text and the same text after edits. The edits say what differs, so nothing has to be searched for: it takes time
/// in proportion to the text.
/// </summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    /// <summary>The diff; empty without edits.</summary>
    /// <param name="source">The text before the edits.</param>
    /// <param name="edits">Edits in the order of their spans.</param>
    public static string Of(SourceText source, ImmutableArray<TextEdit> edits)
    {
        if (edits.IsEmpty)
        {
            return string.Empty;
        }

        var name = Printable.Line(source.Name);
        var output = new StringBuilder().Append("--- ").Append(name).Append("\n+++ ").Append(name).Append('\n');
        var hunk = new List<Change>();
        var shift = 0;
        foreach (var change in ChangesOf(source, edits))
        {
            if (hunk.Count > 0 && change.Line - hunk[^1].End > 2 * Context)
            {
                shift += Write(output, source, hunk, shift);
                hunk.Clear();
            }

            hunk.Add(change);
        }

        Write(output, source, hunk, shift);
        return output.ToString();
    }

    /// <summary>Where the first line is that differs, or that another one goes before, without its indentation; and how many lines differ.</summary>
    /// <param name="source">The text before the edits.</param>
    /// <param name="edits">Edits in the order of their spans, at least one.</param>
    public static (TextSpan First, int Lines) Extent(SourceText source, ImmutableArray<TextEdit> edits)
    {
        Change[] changes = [.. ChangesOf(source, edits)];
        var line = source.Lines.LineSpan(Math.Min(changes[0].Line, source.Lines.Count - 1));
        var text = source.Slice(line);
        var indent = text.Length - text.TrimStart().Length;
        return (new TextSpan(line.Start + indent, text.Length - indent), changes.Sum(change => Math.Max(change.Old.Length, change.Written.Length)));
    }

    // Edits in neighbouring lines are one change; what is alike at its beginning and its end is none.
    private static IEnumerable<Change> ChangesOf(SourceText source, ImmutableArray<TextEdit> edits)
    {
        for (var i = 0; i < edits.Length;)
        {
            var (first, behind) = LinesOf(source, edits[i]);
            var from = i++;
            while (i < edits.Length && LinesOf(source, edits[i]) is var next && next.First <= behind)
            {
                behind = next.Behind;
                i++;
            }

            var (start, end) = (StartOf(source, first), StartOf(source, behind));
            var old = Split(source.Text[start..end]);
            var written = Split(TextEdit.Apply(source.Text[start..end], edits[from..i].Select(edit => edit with { Span = new TextSpan(edit.Span.Start - start, edit.Span.Length) })));
            var before = CommonOf(old, written, 0, isAtEnd: false);
            var after = CommonOf(old, written, before, isAtEnd: true);
            yield return new Change(first + before, old[before..^after], written[before..^after]);
        }
    }

    // The lines that an edit is in. One of whole lines is not in the line after them.
    private static (int First, int Behind) LinesOf(SourceText source, TextEdit edit)
    {
        var (start, end) = (source.Lines.PositionOf(edit.Span.Start), source.Lines.PositionOf(edit.Span.End));
        var isOfLines = start.Character == 0 && end.Character == 0 && (edit.NewText.Length == 0 || edit.NewText.EndsWith('\n'));
        return (start.Line, isOfLines ? end.Line : end.Line + 1);
    }

    private static int CommonOf(string[] old, string[] written, int from, bool isAtEnd)
    {
        var most = Math.Min(old.Length, written.Length) - from;
        var count = 0;
        while (count < most && (isAtEnd ? old[^(count + 1)] == written[^(count + 1)] : old[count] == written[count]))
        {
            count++;
        }

        return count;
    }

    // Gives how many lines there are more behind the hunk.
    private static int Write(StringBuilder output, SourceText source, List<Change> hunk, int shift)
    {
        // The piece after the last line end is a line only when it is not empty.
        var count = source.Lines.Count - (StartOf(source, source.Lines.Count - 1) == source.Length ? 1 : 0);
        var (first, last) = (Math.Max(0, hunk[0].Line - Context), Math.Min(count, hunk[^1].End + Context));
        var more = hunk.Sum(change => change.Written.Length - change.Old.Length);
        output.Append(CultureInfo.InvariantCulture, $"@@ -{Range(first, last - first)} +{Range(first + shift, last - first + more)} @@\n");
        var at = first;
        foreach (var change in hunk)
        {
            WriteCommon(change.Line);
            WriteAll('-', change.Old);
            WriteAll('+', change.Written);
            at = change.End;
        }

        WriteCommon(last);
        return more;

        void WriteCommon(int end)
        {
            for (; at < end; at++)
            {
                WriteAll(' ', [source.Text[StartOf(source, at)..StartOf(source, at + 1)]]);
            }
        }

        void WriteAll(char sign, string[] lines)
        {
            foreach (var line in lines)
            {
                output.Append(sign).Append(line).Append(line.EndsWith('\n') ? string.Empty : "\n\\ No newline at end of file\n");
            }
        }
    }

    // Of no lines, the line before is named.
    private static string Range(int first, int count) =>
        count == 1 ? $"{first + 1}" : string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? first : first + 1)},{count}");

    private static int StartOf(SourceText source, int line) => line < source.Lines.Count ? source.Lines.LineSpan(line).Start : source.Length;

    private static string[] Split(string text)
    {
        var lines = text.Split('\n');
        return [.. lines[..^1].Select(line => line + "\n"), .. lines[^1].Length > 0 ? lines[^1..] : []];
    }

    private sealed record Change(int Line, string[] Old, string[] Written)
    {
        public int End => Line + Old.Length;
    }
}
