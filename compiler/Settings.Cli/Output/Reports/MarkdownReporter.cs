using System.Globalization;
using Settings.Cli.Review.Printing;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints findings as tables of GitHub's Markdown, one for each file that has any: for a comment or the summary of a job.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="docs">Where the pages about findings are, which codes then link to; null when that is unknown.</param>
internal sealed class MarkdownReporter(TextWriter output, DocsAddress? docs) : IReporter
{
    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        if (report.Diagnostics.Count == 0)
        {
            return;
        }

        output.WriteLine($"### {MarkdownText.Escape(FileAddress.PathOf(report.Source.Name))}");
        output.WriteLine();
        output.WriteLine("| line | severity | code | finding |");
        output.WriteLine("|---:|---|---|---|");
        foreach (var finding in report.Shown)
        {
            var line = finding.Span == default ? string.Empty : (report.Source.Lines.PositionOf(finding.Span.Start).Line + 1).ToString(CultureInfo.InvariantCulture);
            var effect = DiagnosticText.EffectOf(finding) is { } said ? $" ({said})" : string.Empty;
            output.WriteLine($"| {line} | {DiagnosticText.WordOf(finding.Severity)} | {CodeOf(finding.Rule)} | {MarkdownText.Escape(finding.Message)}{effect} |");
        }

        output.WriteLine();
    }

    // In angle brackets an address may contain parentheses.
    private string CodeOf(DiagnosticRule rule) => docs is null || !RulePage.Exists(rule) ? rule.Code : $"[{rule.Code}](<{docs.Of(rule.Code)}>)";

    /// <inheritdoc/>
    public void Finish(ReportSummary summary) => output.WriteLine(summary.FilesWithFindings == 0
        ? $"No findings in {Quantity.Of(summary.Files, "file")}."
        : $"{Quantity.Of(summary.Errors, "error")}, {Quantity.Of(summary.Warnings, "warning")} in {summary.FilesWithFindings} of {Quantity.Of(summary.Files, "file")}.");
}
