using System.Globalization;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints one line for each finding, as editors and problem matchers read them: file:line:column: code message.</summary>
internal sealed class ConciseReporter(TextWriter output) : IReporter
{
    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        foreach (var finding in report.Shown)
        {
            var at = report.Source.Lines.PositionOf(finding.Span.Start);
            var effect = DiagnosticText.EffectOf(finding) is { } said ? $" ({said})" : string.Empty;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Printable.Line(report.Source.Name)}:{at.Line + 1}:{at.Character + 1}: {finding.Code} {finding.Message}{effect}"));
        }
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
    }
}
