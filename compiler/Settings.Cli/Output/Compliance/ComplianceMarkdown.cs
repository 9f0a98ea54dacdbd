using Settings.Cli.Review.Printing;
using Settings.Compiler.Compliance;

namespace Settings.Cli.Output.Compliance;

/// <summary>Prints a report about a benchmark in GitHub's Markdown: a table of the checks, and the settings that would let the failing ones pass.</summary>
internal static class ComplianceMarkdown
{
    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="target">The variant and the release that it is about.</param>
    public static void Write(TextWriter output, ComplianceReport report, string target)
    {
        output.WriteLine($"### {MarkdownText.Escape($"{report.Benchmark.Title} {report.Benchmark.Version}")}, level {report.Level}: {CheckWords.Of(report.Status)}");
        output.WriteLine();
        output.WriteLine($"{target}: {report.Count(CheckStatus.Pass)} passed, {report.Count(CheckStatus.Fail)} failed, {report.Count(CheckStatus.Skip)} skipped, of {Quantity.Of(report.Results.Count, "check")}. [Reference]({report.Benchmark.Url})");
        output.WriteLine();
        output.WriteLine("| result | check | title | reason |");
        output.WriteLine("|---|---|---|---|");
        foreach (var result in report.Results)
        {
            output.WriteLine($"| {CheckWords.Of(result.Status)} | {result.Check.Id} | {MarkdownText.Escape(result.Check.Title)} | {MarkdownText.Escape(ReasonOf(result))} |");
        }

        WriteSettings(output, report);
    }

    private static string ReasonOf(CheckResult result) => result switch
    {
        { Status: CheckStatus.Fail, Proposed: [] } => $"{result.Reason} No setting changes this.",
        { Status: CheckStatus.Pass, Check.Assumption: { } assumption } => $"If {assumption}.",
        _ => result.Reason,
    };

    private static void WriteSettings(TextWriter output, ComplianceReport report)
    {
        var lines = report.Results.SelectMany(result => result.Proposed).Select(CheckWords.Line).Distinct(StringComparer.Ordinal).ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine("These settings would let checks pass that fail:");
        output.WriteLine();
        output.WriteLine("```toml");
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }

        output.WriteLine("```");
    }
}
