using System.Globalization;
using System.Net;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Settings.Cli.Output;

namespace Settings.Cli.Review.Printing;

/// <summary>
/// Prints a review as one page for a browser that needs nothing else: no script, nothing that is loaded, and a policy that says so. The
/// files are side by side, as far as they differ.
/// </summary>
internal static class ReviewHtml
{
    private const int Context = 3;

    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:90rem;padding:0 1rem;color:#1f2328;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.15rem;border-top:1px solid #d0d7de;padding-top:1rem}
        code,td.l{font:13px/1.45 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}
        table{border-collapse:collapse;width:100%;margin:.5rem 0}th,td{border:1px solid #d0d7de;padding:.2rem .5rem;text-align:left;vertical-align:top}
        table.d{table-layout:fixed}table.d td{border:0;padding:0 .5rem}td.n{width:3rem;color:#59636e;text-align:right;font:13px/1.45 ui-monospace,monospace}
        td.m{background:#ffebe9}td.p{background:#dafbe1}td.g{color:#59636e;background:#f6f8fa}.w{color:#59636e}
        @media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}th,td,h2{border-color:#3d444d}td.m{background:#5d1f22}td.p{background:#1b4721}td.g{background:#151b23}}
        """;

    /// <summary>The whole page.</summary>
    public static string Write(ReviewResult review)
    {
        var page = new StringBuilder();
        var title = Encode($"Settings of Bottlerocket nodes: {review.Title}");
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{Encode(review.Summary)}</p>\n");
        foreach (var item in review.Changes)
        {
            Write(page, item);
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Write(StringBuilder page, ReviewItem item)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2><code>{Encode(item.Resource)}</code> {item.StatusWord} <span class=\"w\">{Encode(item.Target)}</span></h2>\n");
        WriteAll(page, "ul", item.Notes, note => $"<li>{Encode(note)}</li>\n");
        WriteTable(page, "setting", item.Changes.Settings.Select(setting => (setting.Name, setting.Before, setting.After)));
        WriteTable(page, "known setting", item.Changes.Known.Select(known => (known.Setting, known.Before, known.After)));
        if (!item.Changes.Services.IsEmpty)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>Services: {string.Join(", ", item.Changes.Services.Select(service => $"<code>{Encode(service)}</code>"))}</p>\n");
        }

        foreach (var file in item.Changes.Files)
        {
            Write(page, file);
        }
    }

    private static void WriteTable(StringBuilder page, string noun, IEnumerable<(string Name, string? Before, string? After)> rows)
    {
        var all = rows.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        page.Append(CultureInfo.InvariantCulture, $"<details open><summary>{Quantity.Of(all.Length, noun)}</summary>\n<table>\n<tr><th>{noun}</th><th>before</th><th>after</th></tr>\n");
        foreach (var (name, before, after) in all)
        {
            page.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{Encode(name)}</code></td><td><code>{Encode(before)}</code></td><td><code>{Encode(after)}</code></td></tr>\n");
        }

        page.Append("</table>\n</details>\n");
    }

    private static void Write(StringBuilder page, ShownFile file)
    {
        page.Append(CultureInfo.InvariantCulture, $"<details open><summary><code>{Encode(file.Path)}</code></summary>\n");
        if (file.Remark("before", "after") is { } remark)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Encode(remark)}</p>\n");
        }

        if (file.HasLines && file.IsComparable)
        {
            page.Append("<table class=\"d\">\n");
            var sides = SideBySideDiffBuilder.Diff(file.Before?.Text ?? string.Empty, file.After?.Text ?? string.Empty, ignoreWhiteSpace: false);
            WriteRows(page, sides.OldText.Lines, sides.NewText.Lines);
            page.Append("</table>\n");
        }

        page.Append("</details>\n");
    }

    // Both sides have as many lines: where one has nothing, its line is imaginary.
    private static void WriteRows(StringBuilder page, List<DiffPiece> before, List<DiffPiece> after)
    {
        bool[] differs = [.. before.Select((line, i) => line.Type != ChangeType.Unchanged || after[i].Type != ChangeType.Unchanged)];
        var isGap = false;
        for (var i = 0; i < differs.Length; i++)
        {
            if (differs.AsSpan(Math.Max(0, i - Context), Math.Min(differs.Length, i + Context + 1) - Math.Max(0, i - Context)).Contains(true))
            {
                page.Append(CultureInfo.InvariantCulture, $"<tr>{Cell(before[i], "m")}{Cell(after[i], "p")}</tr>\n");
                isGap = false;
            }
            else if (!isGap)
            {
                page.Append("<tr><td class=\"g\" colspan=\"4\">⋯</td></tr>\n");
                isGap = true;
            }
        }
    }

    private static string Cell(DiffPiece line, string changed) =>
        $"<td class=\"n\">{line.Position?.ToString(CultureInfo.InvariantCulture)}</td><td class=\"l{(line.Type is ChangeType.Unchanged or ChangeType.Imaginary ? string.Empty : $" {changed}")}\">{Encode(line.Text)}</td>";

    private static void WriteAll(StringBuilder page, string list, IReadOnlyCollection<string> items, Func<string, string> write)
    {
        if (items.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<{list}>\n").AppendJoin(string.Empty, items.Select(write)).Append(CultureInfo.InvariantCulture, $"</{list}>\n");
        }
    }

    private static string Encode(string? text) => WebUtility.HtmlEncode(text ?? string.Empty);
}
