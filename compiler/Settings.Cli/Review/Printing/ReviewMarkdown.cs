using Settings.Cli.Output;

namespace Settings.Cli.Review.Printing;

/// <summary>
/// Prints a review as a comment for a pull request in GitHub's Markdown: per resource the settings as a table, the services, and the
/// files in a part that opens at a click. GitHub refuses comments of more than 65,536 characters: what has no room is counted.
/// </summary>
internal static class ReviewMarkdown
{
    /// <summary>The most characters that GitHub accepts in a comment.</summary>
    public const int Limit = 65_536;

    // Room for the mark of whoever posts the comment, by which it is found again.
    private const int Reserve = 512;
    private const int LongestName = 200;
    private const int LongestValue = 240;
    private const int LongestDiff = 8_000;

    // Up to so many rows are open; more open at a click.
    private const int OpenRows = 25;

    private const string EndOfDetails = "\n</details>\n";

    /// <summary>The whole comment.</summary>
    public static string Write(ReviewResult review)
    {
        var head = $"### Settings of Bottlerocket nodes: {MarkdownText.Code(review.Title, LongestName)}\n\n{review.Summary}\n";
        return head + new MarkdownBudget(Limit - Reserve - head.Length).Fit([.. review.Changes.SelectMany(PartsOf)]);
    }

    private static IEnumerable<MarkdownPart> PartsOf(ReviewItem item)
    {
        var target = item.Target.Length == 0 ? string.Empty : $" ({MarkdownText.Code(item.Target, LongestName)})";
        var notes = item.Notes.Length == 0 ? string.Empty : "\n";
        yield return new MarkdownPart(0, $"\n#### {MarkdownText.Code(item.Resource, LongestName)} {item.StatusWord}{target}\n{notes}", [.. item.Notes.Select(note => $"- {MarkdownText.Escape(note)}\n")], string.Empty, "note");
        var changes = item.Changes;
        if (!changes.Settings.IsEmpty)
        {
            var rows = changes.Settings.Select(setting => $"| {MarkdownText.Cell(setting.Name, LongestName)} | {Value(setting.Before)} | {Value(setting.After)} |\n").ToArray();
            yield return Collapsed(1, Quantity.Of(rows.Length, "setting"), rows.Length > OpenRows, "| setting | before | after |\n|---|---|---|\n", rows, "setting");
        }

        if (!changes.Services.IsEmpty)
        {
            yield return new MarkdownPart(1, $"\nServices: {string.Join(", ", changes.Services.Select(service => MarkdownText.Code(service, LongestName)))}\n", [], string.Empty, string.Empty);
        }

        if (!changes.Known.IsEmpty)
        {
            var lines = changes.Known.Select(known => $"| {MarkdownText.Cell(known.Setting, LongestName)} | {Value(known.Before)} | {Value(known.After)} |\n").ToArray();
            yield return Collapsed(2, Quantity.Of(lines.Length, "known setting"), true, "| known setting | before | after |\n|---|---|---|\n", lines, "known setting");
        }

        if (!changes.Files.IsEmpty)
        {
            yield return Collapsed(3, Quantity.Of(changes.Files.Length, "file"), true, string.Empty, [.. changes.Files.Select(file => MarkdownText.Block("diff", Shorten(file.Unified("before", "after"))))], "file");
        }
    }

    private static MarkdownPart Collapsed(int rank, string title, bool isCollapsed, string head, IReadOnlyList<string> pieces, string noun) => isCollapsed
        ? new MarkdownPart(rank, $"\n<details><summary>{title}</summary>\n\n{head}", pieces, EndOfDetails, noun)
        : new MarkdownPart(rank, $"\n{head}", pieces, string.Empty, noun);

    private static string Value(string? json) => json is null ? string.Empty : MarkdownText.Cell(json, LongestValue);

    // The first lines of a file that changes altogether say enough.
    private static string Shorten(string diff)
    {
        if (diff.Length <= LongestDiff)
        {
            return diff;
        }

        var end = diff.LastIndexOf('\n', LongestDiff);
        var kept = end < 0 ? diff[..LongestDiff] : diff[..end];
        return $"{kept}\n({Quantity.Of(diff[kept.Length..].Count(c => c == '\n'), "line")} more)";
    }
}
