using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Json.Schema;
using Json.Schema.Keywords;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Validation;

/// <summary>
/// Validates documents against JSON Schemas (2020-12) of a catalog: an engine of its own, not the compiler of the settings'
/// schemas, for schemas of other programs and for the catalog's own files. A schema may refer to others by paths relative
/// to its own ("../types/Lockdown.json"); a keyword that does not exist is an error of the schema.
/// Safe for several threads; each schema is read once.
/// </summary>
/// <param name="source">The catalog.</param>
public sealed class SchemaValidator(ICatalogSource source)
{
    private static readonly Uri Root = new("catalog:///");
    private static readonly EvaluationOptions Verdict = new() { OutputFormat = OutputFormat.Flag, RequireFormatValidation = true };

    // The tree of results, that is: a list of the same results would hide which alternative they belong to.
    private static readonly EvaluationOptions Reasons = new() { OutputFormat = OutputFormat.Hierarchical, RequireFormatValidation = true };

    private static readonly Lazy<Dialect> OurDialect = new(CreateDialect);

    // References are resolved when a document is first evaluated.
    private static readonly JsonElement Nothing = JsonElement.Parse("null");

    private readonly Lock _building = new();
    private readonly ConcurrentDictionary<string, JsonSchema> _schemas = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JsonElement> _documents = new(StringComparer.Ordinal);

    // The engine has a schema registered even if it could not build it, and would complain of that the second time.
    private readonly ConcurrentDictionary<string, InvalidSchemaException> _unusable = new(StringComparer.Ordinal);
    private BuildOptions? _options;

    /// <summary>Whether a document is what a schema allows.</summary>
    /// <param name="schema">The path of the schema: "schemas/files/kubelet.json".</param>
    /// <param name="document">The document.</param>
    /// <exception cref="InvalidSchemaException">The schema or one that it refers to is missing or cannot be used.</exception>
    public bool Accepts(string schema, JsonElement document) => Evaluate(schema, document, Verdict).IsValid;

    /// <summary>What a schema refuses of a document.</summary>
    /// <param name="schema">The path of the schema: "schemas/files/kubelet.json".</param>
    /// <param name="document">The document.</param>
    /// <param name="hidesValues">Whether values are left out of the texts, because they may be secret.</param>
    /// <returns>The failures in the order of the document's places; none when it is accepted.</returns>
    /// <exception cref="InvalidSchemaException">The schema or one that it refers to is missing or cannot be used.</exception>
    public IReadOnlyList<SchemaFailure> Validate(string schema, JsonElement document, bool hidesValues = false)
    {
        if (Accepts(schema, document))
        {
            return [];
        }

        var reader = new FailureReader(this, schema, document, hidesValues);
        return reader.Read(Evaluate(schema, document, Reasons));
    }

    /// <summary>Reads a schema and those that it refers to.</summary>
    /// <exception cref="InvalidSchemaException">One is missing or cannot be used.</exception>
    public void Load(string schema) => Accepts(schema, Nothing);

    /// <summary>The text of a schema, as JSON.</summary>
    internal JsonElement Document(string path) => _documents.GetOrAdd(path, static (path, source) => Parse(source, path), source);

    /// <summary>The path of the schema that another one refers to.</summary>
    internal static string Resolve(string path, string reference) => new Uri(new Uri(Root, path), reference).AbsolutePath[1..];

    private EvaluationResults Evaluate(string schema, JsonElement document, EvaluationOptions options)
    {
        var engine = Schema(schema);
        try
        {
            return engine.Evaluate(document, options);
        }
        catch (RefResolutionException dangling)
        {
            throw new InvalidSchemaException(schema, dangling.Message);
        }
    }

    private JsonSchema Schema(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (_schemas.TryGetValue(path, out var known))
        {
            return known;
        }

        EngineStart.Ensure();
        lock (_building)
        {
            return _schemas.GetOrAdd(path, Build);
        }
    }

    private JsonSchema Build(string path)
    {
        _options ??= new BuildOptions { Dialect = OurDialect.Value, SchemaRegistry = new SchemaRegistry { Fetch = Fetch } };
        try
        {
            return _unusable.TryGetValue(path, out var unusable) ? throw unusable : JsonSchema.Build(WithoutDialect(Document(path)), _options, new Uri(Root, path));
        }
        catch (Exception wrong) when (wrong is JsonSchemaException or RefResolutionException or ArgumentException or NotSupportedException)
        {
            throw _unusable.GetOrAdd(path, new InvalidSchemaException(path, wrong.Message));
        }
    }

    private JsonSchema? Fetch(Uri address, SchemaRegistry registry) =>
        address.Scheme == Root.Scheme ? _schemas.GetOrAdd(address.AbsolutePath[1..], Build) : null;

    /// <summary>Reads a schema of a catalog as JSON.</summary>
    /// <exception cref="InvalidSchemaException">It is missing, or not JSON.</exception>
    internal static JsonElement Parse(ICatalogSource source, string path)
    {
        var bytes = source.Read(path) ?? throw new InvalidSchemaException(path, $"it is missing in {source.Name}");
        try
        {
            return CatalogJson.Parse(bytes);
        }
        catch (JsonException broken)
        {
            throw new InvalidSchemaException(path, $"it is not valid JSON (line {broken.LineNumber + 1})");
        }
    }

    // The keyword would choose an official dialect, whose patterns backtrack; for us it only helps editors.
    private static JsonElement WithoutDialect(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("$schema"u8, out _))
        {
            return schema;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var keyword in schema.EnumerateObject().Where(keyword => keyword.Name != "$schema"))
            {
                keyword.WriteTo(json);
            }

            json.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static Dialect CreateDialect() => Dialect.Draft202012
        .Without([PatternKeyword.Instance, PatternPropertiesKeyword.Instance, AdditionalPropertiesKeyword.Instance, ItemsKeyword.Instance], new Uri(Root, "dialect/without-patterns"))
        .With([new LinearPatternKeyword(), new LinearPatternPropertiesKeyword(), new LinearAdditionalPropertiesKeyword(), new PlacedItemsKeyword(), new VocabularyKeyword()], new Uri(Root, "dialect"), refIgnoresSiblingKeywords: null, allowUnknownKeywords: false);
}
