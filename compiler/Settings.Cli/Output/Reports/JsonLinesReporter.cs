using System.Text.Json;
using Settings.Cli.Output.Json;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints each file with its findings as one line of JSON, as soon as it is checked.</summary>
internal sealed class JsonLinesReporter(TextWriter output) : IReporter
{
    private readonly JsonContracts _contracts = JsonContracts.CreateOfLines();

    /// <inheritdoc/>
    public void Add(FileReport report) => output.WriteLine(JsonSerializer.Serialize(FileJson.Of(report), _contracts.FileJson));

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
    }
}
