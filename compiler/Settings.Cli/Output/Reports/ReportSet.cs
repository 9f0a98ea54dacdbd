namespace Settings.Cli.Output.Reports;

/// <summary>Reports the same findings to several outputs, or to files, which are written at the end.</summary>
internal sealed class ReportSet : IReporter
{
    private readonly (Destination Destination, IReporter Reporter)[] _parts;

    private ReportSet((Destination, IReporter)[] parts) => _parts = parts;

    /// <summary>What reports to all of some outputs. A single one on standard output needs nothing around it.</summary>
    public static IReporter Of(IReadOnlyList<Destination> destinations, Func<Destination, IReporter> create) =>
        destinations is [{ IsFile: false } only] ? create(only) : new ReportSet([.. destinations.Select(destination => (destination, create(destination)))]);

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        foreach (var (destination, reporter) in _parts)
        {
            destination.RefuseInput(report.Source.Name);
            reporter.Add(report);
        }
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
        foreach (var (destination, reporter) in _parts)
        {
            reporter.Finish(summary);
            destination.Save();
        }
    }
}
