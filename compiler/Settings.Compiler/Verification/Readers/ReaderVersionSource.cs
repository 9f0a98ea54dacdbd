using System.Buffers;
using System.Text.Json;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Verification.Readers;

/// <summary>
/// A catalog as a program of one version sees its schemas: what came with a later version (<c>since</c>) or is gone by then
/// (<c>until</c>, the first version without it) is left out, and with that unknown.
/// </summary>
internal sealed class ReaderVersionSource(ICatalogSource catalog, string? version) : ICatalogSource
{
    private readonly VersionNumber? _version = Parse(version);

    /// <inheritdoc/>
    public string Name => catalog.Name;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => catalog.List(folder);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path)
    {
        var bytes = catalog.Read(path);
        return _version is null || bytes is null ? bytes : Pruned(bytes.Value);
    }

    private ReadOnlyMemory<byte> Pruned(ReadOnlyMemory<byte> bytes)
    {
        using var schema = JsonDocument.Parse(bytes);
        var buffer = new ArrayBufferWriter<byte>(bytes.Length);
        using (var json = new Utf8JsonWriter(buffer))
        {
            Write(json, schema.RootElement);
        }

        return buffer.WrittenMemory;
    }

    private void Write(Utf8JsonWriter json, JsonElement schema)
    {
        switch (schema.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in schema.EnumerateObject().Where(member => Exists(member.Value)))
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in schema.EnumerateArray().Where(Exists))
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                schema.WriteTo(json);
                break;
        }
    }

    private bool Exists(JsonElement schema) =>
        schema.ValueKind != JsonValueKind.Object
        || !schema.TryGetProperty(SchemaKeywords.Vocabulary, out var words)
        || words.ValueKind != JsonValueKind.Object
        || !((Word(words, "since") is { } since && _version < since) || (Word(words, "until") is { } until && _version >= until));

    private static VersionNumber? Word(JsonElement words, string name) =>
        words.TryGetProperty(name, out var word) && word.ValueKind == JsonValueKind.String ? Parse(word.GetString()) : null;

    private static VersionNumber? Parse(string? text) => VersionNumber.TryParseShort(text, out var version) ? version : null;
}
