using System.Text.Json;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Schemas;

/// <summary>
/// Writes the schemas of extensions as one JSON Schema document for other editors and validators, in the draft of 2020-12 or,
/// for those that know no newer one, in draft-07. Our own keyword and formats are left out: what a pattern can say is beside
/// each format, the rest only this compiler checks.
/// </summary>
public sealed class SchemaBundle
{
    private readonly ICatalogSource _source;
    private readonly Utf8JsonWriter _json;
    private readonly Queue<string> _pending = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private readonly SchemaDraft _draft;
    private readonly string _release;

    private SchemaBundle(ICatalogSource source, Utf8JsonWriter json, SchemaDraft draft, string release)
    {
        _source = source;
        _json = json;
        _draft = draft;
        _release = release;
    }

    /// <summary>Writes the document.</summary>
    /// <param name="source">The catalog.</param>
    /// <param name="title">The title of the document.</param>
    /// <param name="extensions">The extensions whose settings it describes, as they are in the release.</param>
    /// <param name="release">The release.</param>
    /// <param name="json">Where to.</param>
    /// <param name="draft">The draft of JSON Schema.</param>
    /// <exception cref="CatalogException">A schema is missing, or is not JSON.</exception>
    public static void Write(ICatalogSource source, string title, IEnumerable<string> extensions, string release, Utf8JsonWriter json, SchemaDraft draft)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        ArgumentNullException.ThrowIfNull(json);
        new SchemaBundle(source, json, draft, release).Write(title, extensions);
    }

    private string Definitions => _draft == SchemaDraft.Draft07 ? "definitions" : "$defs";

    private void Write(string title, IEnumerable<string> extensions)
    {
        _json.WriteStartObject();
        _json.WriteString("$schema", _draft == SchemaDraft.Draft07 ? "http://json-schema.org/draft-07/schema#" : "https://json-schema.org/draft/2020-12/schema");
        _json.WriteString("title", title);
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        _json.WriteStartObject("settings");
        _json.WriteString("type", "object");
        _json.WriteStartObject("properties");
        foreach (var extension in extensions)
        {
            _json.WriteStartObject(extension);
            _json.WriteString("$ref", Reference("schemas/models/" + extension));
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        _json.WriteBoolean("additionalProperties", value: false);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("required");
        _json.WriteStringValue("settings");
        _json.WriteEndArray();
        _json.WriteStartObject(Definitions);
        while (_pending.TryDequeue(out var path))
        {
            _json.WritePropertyName(NameOf(path));
            Write(SchemaLibrary.Read(_source, path, _release));
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void Write((string Path, ReadOnlyMemory<byte> Bytes) file)
    {
        try
        {
            using var document = JsonDocument.Parse(file.Bytes);
            WriteSchema(document.RootElement);
        }
        catch (JsonException broken)
        {
            throw Broken(file, CatalogJson.PlaceOf(file.Bytes, broken), "it is not valid JSON from here on");
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // What JSON's reader says when a list is in the place of an object, or something is missing.
            throw Broken(file, default, "a keyword has a value of the wrong kind, or lacks a part of it");
        }
    }

    private static CatalogException Broken((string Path, ReadOnlyMemory<byte> Bytes) file, TextSpan place, string reason) =>
        new(CatalogJson.TextOf(file.Path, file.Bytes), [CatalogDiagnostics.InvalidSchema(place, file.Path, reason)]);

    private void WriteSchema(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            schema.WriteTo(_json);
            return;
        }

        _json.WriteStartObject();
        var isTuple = schema.TryGetProperty("prefixItems", out _);
        foreach (var keyword in schema.EnumerateObject())
        {
            if (_draft == SchemaDraft.Draft07)
            {
                WriteOldKeyword(keyword, isTuple);
            }
            else
            {
                WriteKeyword(keyword.Name, keyword);
            }
        }

        _json.WriteEndObject();
    }

    // In draft-07 items of a tuple have other names, and what stands beside a reference is not looked at.
    private void WriteOldKeyword(JsonProperty keyword, bool isTuple)
    {
        switch (keyword.Name)
        {
            case "prefixItems":
                WriteKeyword("items", keyword);
                break;
            case "items" when isTuple:
                WriteKeyword("additionalItems", keyword);
                break;
            case "$ref":
                _json.WriteStartArray("allOf");
                _json.WriteStartObject();
                WriteKeyword(keyword.Name, keyword);
                _json.WriteEndObject();
                _json.WriteEndArray();
                break;
            default:
                WriteKeyword(keyword.Name, keyword);
                break;
        }
    }

    private void WriteKeyword(string name, JsonProperty keyword)
    {
        switch (keyword.Name)
        {
            case "$schema" or "format" or SchemaKeywords.Vocabulary:
                break;
            case "$ref":
                _json.WriteString(name, Reference("schemas/types/" + Path.GetFileNameWithoutExtension(keyword.Value.GetString())));
                break;
            case "properties":
                _json.WriteStartObject(name);
                foreach (var property in keyword.Value.EnumerateObject().Where(property => SchemaVocabulary.Read(property.Value).Notes.Releases.Contains(_release)))
                {
                    WriteProperty(property);
                }

                _json.WriteEndObject();
                break;
            case "items" or "additionalProperties" or "propertyNames":
                _json.WritePropertyName(name);
                WriteSchema(keyword.Value);
                break;
            case "anyOf" or "prefixItems":
                _json.WriteStartArray(name);
                foreach (var option in keyword.Value.EnumerateArray())
                {
                    WriteSchema(option);
                }

                _json.WriteEndArray();
                break;
            default:
                keyword.WriteTo(_json);
                break;
        }
    }

    // Other validators know nothing of second names, so each is a property of its own.
    private void WriteProperty(JsonProperty property)
    {
        foreach (var name in SchemaVocabulary.Read(property.Value).Traits.Aliases.Prepend(property.Name))
        {
            _json.WritePropertyName(name);
            WriteSchema(property.Value);
        }
    }

    private string Reference(string path)
    {
        if (_seen.Add(path))
        {
            _pending.Enqueue(path);
        }

        return $"#/{Definitions}/{NameOf(path)}";
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
