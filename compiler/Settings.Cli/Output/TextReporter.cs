using System.Text;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output;

/// <summary>Prints findings for people, each with its source frame.</summary>
internal sealed class TextReporter(TextWriter output, bool useColour) : IReporter
{
    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        if (report.Diagnostics.Count == 0)
        {
            return;
        }

        // One buffer for all findings: a document may have hundreds of thousands.
        var text = new DiagnosticText(report.Source, report.Secrets);
        var buffer = new StringBuilder();
        foreach (var diagnostic in report.Shown)
        {
            buffer.Clear();
            text.WriteTo(buffer, diagnostic, useColour ? Colours.Of(diagnostic.Severity) : string.Empty, useColour ? Colours.Reset : string.Empty);
            foreach (var chunk in buffer.GetChunks())
            {
                output.Write(chunk.Span);
            }
        }
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
    }
}
