using System.Collections.Concurrent;
using Settings.Compiler.Catalog;

namespace Settings.Compiler.Schemas;

/// <summary>
/// The schemas of a catalog: models of extensions and the types they use. Each is read once, when a value of it is first
/// checked, so that checking a document costs only what the document speaks of. Several threads may ask at once.
/// </summary>
public sealed class SchemaLibrary(ICatalogSource source)
{
    private const string Models = "schemas/models/";
    private const string Types = "schemas/types/";
    private const string Extension = ".json";

    private readonly ConcurrentDictionary<string, SchemaNode> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SchemaNode> _models = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SettingsSchema> _settings = new(StringComparer.Ordinal);

    /// <summary>The names of all types, in ordinal order.</summary>
    public IReadOnlyList<string> TypeNames => Names(Types);

    /// <summary>The names of all extensions that have a model, in ordinal order.</summary>
    public IReadOnlyList<string> ModelNames => Names(Models);

    /// <summary>The settings of a variant with the given extensions.</summary>
    public SettingsSchema SettingsFor(IReadOnlyList<string> extensions)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        var key = string.Join(' ', extensions);
        return _settings.GetOrAdd(key, _ =>
            new SettingsSchema([.. extensions.Select(name => new SchemaProperty(name, Model(name), PropertyTraits.None, isRequired: false))], () => ModelNames));
    }

    /// <summary>A type by its name.</summary>
    /// <exception cref="CatalogException">There is no such type, or its schema is broken.</exception>
    public SchemaNode Type(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _types.GetOrAdd(name, static (name, library) => library.Compile(Types + name + Extension), this);
    }

    /// <summary>The place of an extension; its model is read at first use, once for all variants that have it.</summary>
    /// <remarks>Reading throws <see cref="CatalogException"/> when the model is missing or broken.</remarks>
    public SchemaSlot Model(string extension) =>
        new(SchemaNotes.None, () => _models.GetOrAdd(extension, static (name, library) => library.Compile(Models + name + Extension), this));

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
