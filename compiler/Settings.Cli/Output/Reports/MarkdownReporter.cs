using System.Globalization;
using System.Text;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints findings as tables of GitHub's Markdown, one for each file that has any: for a comment or the summary of a job.</summary>
internal sealed class MarkdownReporter(TextWriter output) : IReporter
{
    // What Markdown reads as more than itself inside of a cell, beside HTML.
    private const string Marks = "\\`*_[]>#|~$";

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        if (report.Diagnostics.Count == 0)
        {
            return;
        }

        output.WriteLine($"### {Escape(FileAddress.PathOf(report.Source.Name))}");
        output.WriteLine();
        output.WriteLine("| line | severity | code | finding |");
        output.WriteLine("|---:|---|---|---|");
        foreach (var finding in report.Shown)
        {
            var line = finding.Span == default ? string.Empty : (report.Source.Lines.PositionOf(finding.Span.Start).Line + 1).ToString(CultureInfo.InvariantCulture);
            var effect = DiagnosticText.EffectOf(finding) is { } said ? $" ({said})" : string.Empty;
            output.WriteLine($"| {line} | {DiagnosticText.WordOf(finding.Severity)} | {finding.Code} | {Escape(finding.Message)}{effect} |");
        }

        output.WriteLine();
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary) => output.WriteLine(summary.FilesWithFindings == 0
        ? $"No findings in {Quantity.Of(summary.Files, "file")}."
        : $"{Quantity.Of(summary.Errors, "error")}, {Quantity.Of(summary.Warnings, "warning")} in {summary.FilesWithFindings} of {Quantity.Of(summary.Files, "file")}.");

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                // A backslash before it would not keep GitHub from telling the person.
                '@' => escaped.Append("&#64;"),
                '<' => escaped.Append("&lt;"),
                '&' => escaped.Append("&amp;"),
                _ when Marks.Contains(c, StringComparison.Ordinal) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
