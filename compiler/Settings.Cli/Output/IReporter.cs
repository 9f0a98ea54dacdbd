using Settings.Cli.Output.Reports;

namespace Settings.Cli.Output;

/// <summary>Prints the findings of files in one format.</summary>
internal interface IReporter
{
    /// <summary>Takes the findings of the next file.</summary>
    void Add(FileReport report);

    /// <summary>Prints what could not be printed file by file.</summary>
    /// <param name="summary">What was found in all files.</param>
    void Finish(ReportSummary summary);
}
