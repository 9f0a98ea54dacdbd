using System.Text.Json;

namespace Settings.Cli.Output;

/// <summary>Prints every file with its findings as one JSON document.</summary>
internal sealed class JsonReporter(CommandStreams streams) : IReporter
{
    private readonly List<FileReport> _reports = [];

    /// <summary>Writes further members behind the files; nothing unless it is given.</summary>
    public Action<Utf8JsonWriter>? Tail { get; init; }

    /// <inheritdoc/>
    public void Add(FileReport report) => _reports.Add(report);

    /// <inheritdoc/>
    public void Finish() => JsonOutput.Write(streams.Output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("files");
        foreach (var report in _reports)
        {
            json.WriteStartObject();
            json.WriteString("file", report.Source.Name);
            json.WritePropertyName("diagnostics");
            JsonDiagnostics.WriteArray(json, report.Source, report.Diagnostics);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Tail?.Invoke(json);
        json.WriteEndObject();
    });
}
