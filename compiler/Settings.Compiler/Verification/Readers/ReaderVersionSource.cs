using System.Buffers;
using System.Text;
using System.Text.Json;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Verification.Readers;

/// <summary>
/// A catalog as a program of one version sees its schemas: what came with a later version (<c>since</c>) or is gone by then
/// (<c>until</c>, the first version without it) is left out, and with that unknown. A word that is not a version makes the schema unusable.
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
        return _version is not { } wanted || bytes is null ? bytes : new Pruning(catalog, path, bytes.Value, wanted).Pruned();
    }

    private static VersionNumber? Parse(string? text) => VersionNumber.TryParseShort(text, out var version) ? version : null;

    private sealed class Pruning(ICatalogSource catalog, string path, ReadOnlyMemory<byte> bytes, VersionNumber version)
    {
        public ReadOnlyMemory<byte> Pruned()
        {
            var buffer = new ArrayBufferWriter<byte>(bytes.Length);
            using (var json = new Utf8JsonWriter(buffer))
            {
                Write(json, SchemaValidator.Parse(catalog, path), string.Empty);
            }

            return buffer.WrittenMemory;
        }

        private void Write(Utf8JsonWriter json, JsonElement schema, string pointer)
        {
            switch (schema.ValueKind)
            {
                case JsonValueKind.Object:
                    json.WriteStartObject();
                    foreach (var member in schema.EnumerateObject())
                    {
                        var below = $"{pointer}/{SchemaPlace.Escape(member.Name)}";
                        if (Exists(member.Value, below))
                        {
                            json.WritePropertyName(member.Name);
                            Write(json, member.Value, below);
                        }
                    }

                    json.WriteEndObject();
                    break;
                case JsonValueKind.Array:
                    json.WriteStartArray();
                    foreach (var (index, item) in schema.EnumerateArray().Index())
                    {
                        if (Exists(item, $"{pointer}/{index}"))
                        {
                            Write(json, item, $"{pointer}/{index}");
                        }
                    }

                    json.WriteEndArray();
                    break;
                default:
                    schema.WriteTo(json);
                    break;
            }
        }

        private bool Exists(JsonElement schema, string pointer) =>
            schema.ValueKind != JsonValueKind.Object
            || !schema.TryGetProperty(SchemaKeywords.Vocabulary, out var words)
            || words.ValueKind != JsonValueKind.Object
            || !((Word(words, "since", pointer) is { } since && version < since) || (Word(words, "until", pointer) is { } until && version >= until));

        private VersionNumber? Word(JsonElement words, string name, string pointer)
        {
            if (!words.TryGetProperty(name, out var word))
            {
                return null;
            }

            if (word.ValueKind == JsonValueKind.String && Parse(word.GetString()) is { } version)
            {
                return version;
            }

            var place = JsonPlaces.Read(bytes.ToArray()).Of($"{pointer}/{SchemaKeywords.Vocabulary}/{name}", isName: false);
            throw new InvalidSchemaException(
                new SourceText(path, Encoding.UTF8.GetString(bytes.Span)), place, $"'{name}' is {word.GetRawText()}, which is not a version of two or three numbers, such as \"1.34\"");
        }
    }
}
