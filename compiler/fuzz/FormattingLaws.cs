using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formatting;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Fuzz;

/// <summary>What holds for the formatting of every text.</summary>
internal static class FormattingLaws
{
    /// <summary>A text as TOML.</summary>
    public static SyntaxTree Tree(string text, bool isPart = false) => SyntaxTree.Parse(new SourceText("test.toml", text) { IsPart = isPart });

    /// <summary>The law that the formatting of a text breaks; null when all hold.</summary>
    public static string? Fault(string text) => Fault(text, isPart: false) ?? Fault(text, isPart: true);

    // A text by itself, or one that was taken out of another one.
    private static string? Fault(string text, bool isPart)
    {
        var before = Tree(text, isPart);
        var formatted = UserDataFormatter.Format(before);
        var after = Tree(formatted.Text, isPart);
        return UserDataFormatter.Format(after).Edits.Any() ? "formatting changes again what it has formatted"
            : Meaning(before) != Meaning(after) ? $"formatting changes what the text says\n{Meaning(before)}\nbecomes\n{Meaning(after)}"
            : FaultOfEdits(formatted)
            ?? (BrokenLinesOf(before).FirstOrDefault(line => !formatted.Text.Contains(line, StringComparison.Ordinal)) is { } line ? $"formatting changes the broken line '{line}'" : null);
    }

    private static string? FaultOfEdits(FormattedDocument formatted)
    {
        var (source, end) = (formatted.Source, 0);
        foreach (var edit in formatted.Edits)
        {
            if (edit.Span.Start < end)
            {
                return "edits overlap";
            }

            if (source.Slice(edit.Span).SequenceEqual(edit.NewText))
            {
                return "an edit changes nothing";
            }

            end = edit.Span.End;
        }

        // In any cut, each edit is in the first part, in the second or across the cut; a part of all edits means the same.
        var cut = (source.Length * 7 % 31) % (source.Lines.Count + 1);
        return FaultOfPart(formatted, 0, cut) ?? FaultOfPart(formatted, cut, source.Lines.Count);
    }

    private static string? FaultOfPart(FormattedDocument formatted, int from, int to)
    {
        var (source, part) = (formatted.Source, formatted.Within(new LineRange(from, to)));
        return !part.Edits.SequenceEqual(formatted.Edits.Where(edit => IsIn(edit, source, from, to))) ? $"the lines from {from} to {to} alone are formatted otherwise"
            : Meaning(Tree(source.Text)) != Meaning(Tree(part.Text)) ? $"formatting the lines from {from} to {to} alone changes what the text says"
            : null;
    }

    private static bool IsIn(TextEdit edit, SourceText source, int from, int to)
    {
        var (start, end) = (OffsetOf(source, from), OffsetOf(source, to));
        return edit.Span.Start >= start && edit.Span.End <= end && (edit.Span.Start < end || (to == source.Lines.Count && from < to));
    }

    private static int OffsetOf(SourceText source, int line) => line < source.Lines.Count ? source.Lines.LineSpan(line).Start : source.Length;

    // Values in the order of their keys, comments, the target and what is wrong, without the places.
    private static string Meaning(SyntaxTree tree)
    {
        var document = DocumentReader.Read(tree.Source);
        var comments = Enumerable.Range(0, tree.Tokens.Count).Where(at => tree.Tokens.KindOf(at) == SyntaxTokenKind.Comment).Select(at => TextOf(tree, at).TrimEnd());
        return string.Join('\n', [
            Describe(document.Root),
            .. comments,
            TargetComment.Read(tree.Source, []).ToString(),
            .. document.Diagnostics.Select(finding => $"{finding.Code} {finding.Message}"),
        ]);
    }

    private static string TextOf(SyntaxTree tree, int token) => tree.Source.Slice(tree.Tokens.SpanOf(token)).ToString();

    private static string Describe(DocumentValue value) => value switch
    {
        DocumentTable table => $"{{{string.Join(", ", table.Entries.Select(entry => $"{entry.Key}: {Describe(entry.Value)}"))}}}",
        DocumentArray list => $"[{string.Join(", ", list.Items.Select(Describe))}]",
        DocumentString text => $"\"{text.Value}\"",
        DocumentInteger number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        DocumentFloat number => BitConverter.DoubleToInt64Bits(number.Value).ToString(System.Globalization.CultureInfo.InvariantCulture),
        DocumentBoolean answer => answer.Value ? "true" : "false",
        DocumentDateTime time => $"{time.Kind} {time.Text}",
        _ => value.KindName,
    };

    // Every line in which a mistake of structure begins.
    private static IEnumerable<string> BrokenLinesOf(SyntaxTree tree) =>
        tree.Diagnostics.Where(finding => finding.Severity == Severity.Error)
            .Select(finding => tree.Source.Lines.PositionOf(finding.Span.Start).Line).Distinct()
            .Select(line => tree.Source.Text[OffsetOf(tree.Source, line)..OffsetOf(tree.Source, line + 1)]);
}
