using Settings.Compiler.Catalog;

namespace Settings.Compiler.Schemas;

/// <summary>
/// The schemas of a catalog: models of extensions and the types they use. Each is read once, when a value of it is first
/// checked, so that checking a document costs only what the document speaks of.
/// </summary>
public sealed class SchemaLibrary(ICatalogSource source)
{
    private const string Models = "schemas/models/";
    private const string Types = "schemas/types/";
    private const string Extension = ".json";

    private readonly Dictionary<string, SchemaNode> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaNode> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SettingsSchema> _settings = new(StringComparer.Ordinal);

    /// <summary>The names of all types, in ordinal order.</summary>
    public IReadOnlyList<string> TypeNames => Names(Types);

    /// <summary>The names of all extensions that have a model, in ordinal order.</summary>
    public IReadOnlyList<string> ModelNames => Names(Models);

    /// <summary>The settings of a variant with the given extensions.</summary>
    public SettingsSchema SettingsFor(IReadOnlyList<string> extensions)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        var key = string.Join(' ', extensions);
        if (!_settings.TryGetValue(key, out var schema))
        {
            schema = new SettingsSchema([.. extensions.Select(name => new SchemaProperty(name, Model(name), PropertyTraits.None, isRequired: false))], () => ModelNames);
            _settings.Add(key, schema);
        }

        return schema;
    }

    /// <summary>A type by its name.</summary>
    /// <exception cref="CatalogException">There is no such type, or its schema is broken.</exception>
    public SchemaNode Type(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!_types.TryGetValue(name, out var node))
        {
            node = Compile(Types + name + Extension);
            _types.Add(name, node);
        }

        return node;
    }

    /// <summary>The place of an extension; its model is read at first use, once for all variants that have it.</summary>
    /// <remarks>Reading throws <see cref="CatalogException"/> when the model is missing or broken.</remarks>
    public SchemaSlot Model(string extension) => new(SchemaNotes.None, () =>
    {
        if (!_models.TryGetValue(extension, out var node))
        {
            node = Compile(Models + extension + Extension);
            _models.Add(extension, node);
        }

        return node;
    });

    private SchemaNode Compile(string path) =>
        source.Read(path) is { } bytes ? SchemaCompiler.Compile(path, bytes, Type) : throw SchemaCompiler.Missing(path, source.Name);

    private IReadOnlyList<string> Names(string folder) =>
    [
        .. source.List(folder.TrimEnd('/'))
            .Where(path => path.EndsWith(Extension, StringComparison.Ordinal))
            .Select(path => path[folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];
}
