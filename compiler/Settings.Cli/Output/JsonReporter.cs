using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Settings.Cli.Output.Json;

namespace Settings.Cli.Output;

/// <summary>
/// Prints every file with its findings as one JSON document, file by file as they come: {"files": [...]}, and after verify
/// --against also how the tree differs.
/// </summary>
internal sealed class JsonReporter(CommandStreams streams) : IReporter
{
    private bool _hasFiles;

    /// <summary>How a tree differs from what the node should have; null when none was compared.</summary>
    public IEnumerable<TreeDifferenceJson>? Differences { get; init; }

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        var file = Indented(FileJson.Of(report), JsonContracts.Printed.FileJson, "    ");
        streams.Output.Write($"{(_hasFiles ? "," : "{\n  \"files\": [")}\n    {file}");
        _hasFiles = true;
    }

    /// <inheritdoc/>
    public void Finish()
    {
        streams.Output.Write(_hasFiles ? "\n  ]" : "{\n  \"files\": []");
        if (Differences is not null)
        {
            streams.Output.Write($",\n  \"differences\": {Indented(Differences, JsonContracts.Printed.IEnumerableTreeDifferenceJson, "  ")}");
        }

        streams.Output.Write("\n}\n");
    }

    // Line ends are only between the parts of a document: those in texts are escaped.
    private static string Indented<T>(T part, JsonTypeInfo<T> contract, string indentation) =>
        JsonSerializer.Serialize(part, contract).Replace("\n", $"\n{indentation}", StringComparison.Ordinal);
}
