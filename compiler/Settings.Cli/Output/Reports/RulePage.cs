using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>Parts of a page about a rule, docs/diagnostics.</summary>
internal static class RulePage
{
    private const string Section = "## ";

    /// <summary>Whether a code is one of those that the published pages are about; rules of one's own have none.</summary>
    public static bool Exists(DiagnosticRule rule) => DiagnosticPages.Read(rule.Code) is not null;

    /// <summary>What the rule finds: the first section, as one paragraph.</summary>
    public static string Summary(string page) => SectionOf(page, "What it does");

    /// <summary>What it finds and why it matters, without Markdown's structure.</summary>
    public static string Plain(string page) => $"{Summary(page)}\n\n{SectionOf(page, "Why it matters")}".Trim();

    /// <summary>The page without its title.</summary>
    public static string Body(string page) => page.IndexOf(Section, StringComparison.Ordinal) is >= 0 and var start ? page[start..].TrimEnd() : page.TrimEnd();

    /// <summary>The first sentence of a paragraph.</summary>
    public static string FirstSentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is >= 0 and var end ? text[..(end + 1)] : text;

    private static string SectionOf(string page, string title)
    {
        var heading = $"\n{Section}{title}\n";
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        if (start < 0)
        {
            return string.Empty;
        }

        var text = page[(start + heading.Length)..];
        var end = text.IndexOf($"\n{Section}", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Replace('\n', ' ').Trim();
    }
}
