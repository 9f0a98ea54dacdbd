using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Settings.Compiler.Catalog;

namespace Settings.Compiler.Schemas;

/// <summary>
/// Writes the settings of a variant as one JSON Schema 2020-12 document for other editors and checkers. All types are in
/// its "$defs", and only standard keywords are used; what they cannot say, such as the rules of named formats, is left
/// out, so that the document accepts a little more than the node does. Two things it refuses that the node takes: lists in
/// the place of tables, and null.
/// </summary>
public sealed class SchemaBundle
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private readonly ICatalogSource _catalog;
    private readonly SortedDictionary<string, JsonElement> _types = new(StringComparer.Ordinal);
    private readonly Queue<string> _wanted = new();

    private SchemaBundle(ICatalogSource catalog) => _catalog = catalog;

    /// <summary>Writes the schema of user data.</summary>
    /// <param name="catalog">The catalog with schemas/models and schemas/types.</param>
    /// <param name="extensions">The extensions of the variant.</param>
    /// <param name="title">What the schema is called, such as the names of the variant and the release.</param>
    /// <returns>JSON, indented, with a final line end.</returns>
    /// <exception cref="CatalogException">A schema is missing or no JSON.</exception>
    public static string Write(ICatalogSource catalog, IReadOnlyList<string> extensions, string title)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(extensions);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            new SchemaBundle(catalog).WriteDocument(json, extensions, title);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void WriteDocument(Utf8JsonWriter json, IReadOnlyList<string> extensions, string title)
    {
        json.WriteStartObject();
        json.WriteString("$schema"u8, Draft);
        json.WriteString("title"u8, title);
        json.WriteString("type"u8, "object"u8);
        json.WriteStartObject("properties"u8);
        json.WriteStartObject("settings"u8);
        json.WriteString("type"u8, "object"u8);
        json.WriteStartObject("properties"u8);
        foreach (var extension in extensions)
        {
            json.WritePropertyName(extension);
            WriteSchema(json, Read($"schemas/models/{extension}.json"));
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties"u8, value: false);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("required"u8);
        json.WriteStringValue("settings"u8);
        json.WriteEndArray();

        // The node looks at no other table, and refuses none.
        json.WriteBoolean("additionalProperties"u8, value: true);
        CollectTypes();
        json.WriteStartObject("$defs"u8);
        foreach (var (name, type) in _types)
        {
            json.WritePropertyName(name);
            WriteSchema(json, type);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // A type may use types: what is written here was noted when it was read.
    private void CollectTypes()
    {
        while (_wanted.TryDequeue(out var name))
        {
            if (!_types.ContainsKey(name))
            {
                var type = Read($"schemas/types/{name}.json");
                _types.Add(name, type);
                NoteReferences(type);
            }
        }
    }

    private void NoteReferences(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    if (member.NameEquals("$ref"u8))
                    {
                        _wanted.Enqueue(TypeName(member.Value));
                    }

                    NoteReferences(member.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    NoteReferences(item);
                }

                break;
            default:
                break;
        }
    }

    private void WriteSchema(Utf8JsonWriter json, JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            schema.WriteTo(json);
            return;
        }

        json.WriteStartObject();
        foreach (var keyword in schema.EnumerateObject())
        {
            WriteKeyword(json, keyword);
        }

        json.WriteEndObject();
    }

    private void WriteKeyword(Utf8JsonWriter json, JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "$schema" or "format" or SchemaKeywords.Vocabulary:
                break;
            case "$ref":
                var name = TypeName(keyword.Value);
                _wanted.Enqueue(name);
                json.WriteString("$ref"u8, $"#/$defs/{name}");
                break;
            case "properties":
                json.WriteStartObject("properties"u8);
                foreach (var property in keyword.Value.EnumerateObject())
                {
                    foreach (var alias in SchemaVocabulary.Read(property.Value).Traits.Aliases.Prepend(property.Name))
                    {
                        json.WritePropertyName(alias);
                        WriteSchema(json, property.Value);
                    }
                }

                json.WriteEndObject();
                break;
            case "anyOf" or "prefixItems":
                json.WriteStartArray(keyword.Name);
                foreach (var option in keyword.Value.EnumerateArray())
                {
                    WriteSchema(json, option);
                }

                json.WriteEndArray();
                break;
            case "items" or "additionalProperties" or "propertyNames":
                json.WritePropertyName(keyword.Name);
                WriteSchema(json, keyword.Value);
                break;
            default:
                keyword.WriteTo(json);
                break;
        }
    }

    private JsonElement Read(string path)
    {
        try
        {
            return JsonElement.Parse(_catalog.Read(path) ?? throw SchemaCompiler.Missing(path, _catalog.Name));
        }
        catch (JsonException broken)
        {
            throw SchemaCompiler.NoJson(path, broken);
        }
    }

    private static string TypeName(JsonElement reference)
    {
        var path = reference.GetString() ?? string.Empty;
        return Path.GetFileNameWithoutExtension(path);
    }
}
