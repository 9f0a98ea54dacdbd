using System.Buffers;
using System.Text;
using System.Text.Json;
using Settings.Cli.Output.Json;

namespace Settings.Cli.Output;

/// <summary>
/// Prints every file with its findings as one JSON document, file by file as they come: {"files": [...]}, and after verify
/// --against also how the tree differs.
/// </summary>
internal sealed class JsonReporter : IReporter
{
    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;
    private bool _hasBegun;

    /// <summary>Prints nothing before the first file is there.</summary>
    public JsonReporter(CommandStreams streams)
    {
        _output = streams.Output;
        _json = new Utf8JsonWriter(_buffer, JsonOutput.Options);
    }

    /// <summary>How a tree differs from what the node should have; null when none was compared.</summary>
    public IEnumerable<TreeDifferenceJson>? Differences { get; init; }

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        Begin();
        JsonSerializer.Serialize(_json, FileJson.Of(report), JsonContracts.Printed.FileJson);
        Print();
    }

    /// <inheritdoc/>
    public void Finish()
    {
        Begin();
        _json.WriteEndArray();
        if (Differences is not null)
        {
            _json.WritePropertyName("differences"u8);
            JsonSerializer.Serialize(_json, Differences, JsonContracts.Printed.IEnumerableTreeDifferenceJson);
        }

        _json.WriteEndObject();
        Print();
        _output.Write('\n');
        _json.Dispose();
    }

    private void Begin()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            _json.WriteStartObject();
            _json.WriteStartArray("files"u8);
        }
    }

    private void Print()
    {
        _json.Flush();
        _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }
}
