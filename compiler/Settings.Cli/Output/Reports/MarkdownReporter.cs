using System.Globalization;
using Settings.Cli.Review.Printing;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints findings as tables of GitHub's Markdown, one for each file that has any: for a comment or the summary of a job.</summary>
internal sealed class MarkdownReporter(TextWriter output) : IReporter
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
            output.WriteLine($"| {line} | {DiagnosticText.WordOf(finding.Severity)} | {finding.Code} | {MarkdownText.Escape(finding.Message)}{effect} |");
        }

        output.WriteLine();
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary) => output.WriteLine(summary.FilesWithFindings == 0
        ? $"No findings in {Quantity.Of(summary.Files, "file")}."
        : $"{Quantity.Of(summary.Errors, "error")}, {Quantity.Of(summary.Warnings, "warning")} in {summary.FilesWithFindings} of {Quantity.Of(summary.Files, "file")}.");
}
