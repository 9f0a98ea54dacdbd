using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints each document with its findings as comments.</summary>
internal sealed class AnnotatingReporter(TextWriter output) : IReporter
{
    /// <inheritdoc/>
    public void Add(FileReport report) => output.Write(AnnotatedCopy.Write(report.Source, report.Shown, report.Secrets));

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
    }
}
