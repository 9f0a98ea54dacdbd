using Settings.Cli.Output.Json;

namespace Settings.Cli.Output;

/// <summary>Prints every file with its findings as one JSON document.</summary>
internal sealed class JsonReporter(CommandStreams streams) : IReporter
{
    private readonly List<FileReport> _reports = [];

    /// <summary>How a tree differs from what the node should have; null when none was compared.</summary>
    public IEnumerable<TreeDifferenceJson>? Differences { get; init; }

    /// <inheritdoc/>
    public void Add(FileReport report) => _reports.Add(report);

    /// <inheritdoc/>
    public void Finish() =>
        JsonOutput.Write(streams.Output, new FindingsJson(_reports.Select(FileJson.Of)) { Differences = Differences }, JsonContracts.Printed.FindingsJson);
}
