using System.Text.Json;
using Settings.Cli.Output.Json;

namespace Settings.Cli.Output;

/// <summary>Prints every file with its findings as one JSON document, file by file as they come.</summary>
internal sealed class JsonReporter(CommandStreams streams) : IReporter
{
    private const string NoFiles = "[]";

    // What comes after the files; null before the first of them.
    private string? _rest;

    /// <summary>How a tree differs from what the node should have; null when none was compared.</summary>
    public IEnumerable<TreeDifferenceJson>? Differences { get; init; }

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        // Line ends are only between the parts of a document: those in texts are escaped.
        var file = JsonSerializer.Serialize(FileJson.Of(report), JsonContracts.Printed.FileJson).Replace("\n", "\n    ", StringComparison.Ordinal);
        streams.Output.Write($"{(_rest is null ? Begin() : ",")}\n    {file}");
    }

    /// <inheritdoc/>
    public void Finish() => streams.Output.Write(_rest is null ? $"{Begin()}{_rest}\n" : $"\n  {_rest}\n");

    // The files go into the document without files: its beginning up to their place.
    private string Begin()
    {
        var document = JsonSerializer.Serialize(new FindingsJson([]) { Differences = Differences }, JsonContracts.Printed.FindingsJson);
        var place = document.IndexOf(NoFiles, StringComparison.Ordinal) + 1;
        _rest = document[place..];
        return document[..place];
    }
}
