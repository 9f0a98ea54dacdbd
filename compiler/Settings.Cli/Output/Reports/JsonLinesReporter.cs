using System.Text.Json;
using Settings.Cli.Output.Json;
using Settings.Compiler.Configuration;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints each file with its findings as one line of JSON, as soon as it is checked.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="docs">Where the pages about findings are; null when that is unknown.</param>
internal sealed class JsonLinesReporter(TextWriter output, DocsAddress? docs) : IReporter
{
    private readonly JsonContracts _contracts = JsonContracts.CreateOfLines();

    /// <inheritdoc/>
    public void Add(FileReport report) => output.WriteLine(JsonSerializer.Serialize(FileJson.Of(report, docs), _contracts.FileJson));

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
    }
}
