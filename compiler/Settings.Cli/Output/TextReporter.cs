using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output;

/// <summary>Prints findings for people, each with its source frame.</summary>
internal sealed class TextReporter(TextWriter output, bool useColour) : IReporter
{
    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        var text = new DiagnosticText(report.Source, report.Secrets);
        foreach (var diagnostic in report.Diagnostics)
        {
            output.Write(Colours.Paint(text.Write(diagnostic), diagnostic.Severity, useColour));
        }
    }

    /// <inheritdoc/>
    public void Finish()
    {
    }
}
