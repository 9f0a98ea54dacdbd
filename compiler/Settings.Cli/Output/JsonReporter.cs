using System.Text.Json;
using Settings.Cli.Output.Json;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Configuration;

namespace Settings.Cli.Output;

/// <summary>Prints every file with its findings as one JSON document, file by file as they come.</summary>
internal sealed class JsonReporter(CommandStreams streams) : IReporter
{
    private const string NoFiles = "[]";

    private bool _hasFiles;

    /// <summary>How a tree differs from what the node should have; null when none was compared.</summary>
    public IEnumerable<TreeDifferenceJson>? Differences { get; init; }

    /// <summary>Where the pages about findings are; null when that is unknown.</summary>
    public DocsAddress? Docs { get; init; }

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        // Line ends are only between the parts of a document: those in texts are escaped.
        var file = JsonSerializer.Serialize(FileJson.Of(report, Docs), JsonContracts.Printed.FileJson).Replace("\n", "\n    ", StringComparison.Ordinal);
        streams.Output.Write($"{(_hasFiles ? "," : Parts(null).Before)}\n    {file}");
        _hasFiles = true;
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
        var (before, behind) = Parts(SummaryJson.Of(summary));
        streams.Output.Write(_hasFiles ? $"\n  {behind}\n" : $"{before}{behind}\n");
    }

    // The files go into the document without files, at their place in it.
    private (string Before, string Behind) Parts(SummaryJson? summary)
    {
        var document = JsonSerializer.Serialize(new FindingsJson(FindingsJson.CurrentVersion, []) { Differences = Differences, Summary = summary }, JsonContracts.Printed.FindingsJson);
        var place = document.IndexOf(NoFiles, StringComparison.Ordinal) + 1;
        return (document[..place], document[place..]);
    }
}
