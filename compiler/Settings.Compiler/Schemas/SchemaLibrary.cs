using System.Collections.Concurrent;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Schemas;

/// <summary>
/// The schemas of a catalog: models of extensions and the types they use. Each is read once, when a value of it is first
/// checked, so checking a document costs only what the document mentions. Several threads may ask at once.
/// What a release has of them depends on the release: settings come and go, types change.
/// </summary>
public sealed class SchemaLibrary(ICatalogSource source)
{
    private const string Models = "schemas/models/";
    private const string Types = "schemas/types/";
    private const string Extension = ".json";

    private readonly ConcurrentDictionary<(string Name, string Release), SchemaNode> _types = new();
    private readonly ConcurrentDictionary<(string Name, string Release), SchemaNode> _models = new();
    private readonly ConcurrentDictionary<(string Extensions, string Release), SettingsSchema> _settings = new();

    /// <summary>The catalog.</summary>
    public ICatalogSource Source => source;

    /// <summary>Refuses a catalog in which a type contains itself: whatever walks through its settings would never end. Tests prove it of the built-in one.</summary>
    /// <exception cref="CatalogException">A type does.</exception>
    public static void RefuseCycles(ICatalogSource source) => SchemaCycles.Refuse(source, Types, Extension);

    /// <summary>The names of all types, in ordinal order.</summary>
    public IReadOnlyList<string> TypeNames => [.. Names(Types).Select(name => name.Split('/')[0]).Distinct(StringComparer.Ordinal)];

    /// <summary>The names of all extensions that have a model, in ordinal order.</summary>
    public IReadOnlyList<string> ModelNames => Names(Models);

    /// <summary>The file with the model of an extension.</summary>
    public static string FileOfModel(string extension) => PathOf(Models, extension);

    /// <summary>The settings of the given extensions in a release.</summary>
    public SettingsSchema SettingsFor(IReadOnlyList<string> extensions, string release)
    {
        ArgumentNullException.ThrowIfNull(extensions);
        return _settings.GetOrAdd((string.Join(' ', extensions), release), _ => new SettingsSchema(
            [.. extensions.Select(name => new SchemaProperty(name, Model(name, release), PropertyTraits.None, isRequired: false))],
            name => source.Read(PathOf(Models, name)) is null ? null : Model(name, release).Node.Notes.Releases.Since ?? string.Empty,
            release));
    }

    /// <summary>A type by its name, as it is in a release.</summary>
    /// <exception cref="CatalogException">There is no such type, or its schema is broken.</exception>
    public SchemaNode Type(string name, string release)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _types.GetOrAdd((name, release), static (key, library) => library.Compile(Types + key.Name, key.Release), this);
    }

    /// <summary>The releases since which the versions of a type hold, the oldest first; empty when it never changed.</summary>
    public IReadOnlyList<string> VersionsOfType(string name) => [.. VersionedFiles.Versions(source, Types + name, Extension)];

    /// <summary>The place of an extension; its model is read at first use, once for all variants of the release that have it.</summary>
    /// <remarks>Reading throws <see cref="CatalogException"/> when the model is missing or broken.</remarks>
    public SchemaSlot Model(string extension, string release) =>
        new(SchemaNotes.None, () => _models.GetOrAdd((extension, release), static (key, library) => library.Compile(Models + key.Name, key.Release), this));

    /// <summary>A schema's file as it is in a release.</summary>
    /// <exception cref="CatalogException">There is none.</exception>
    internal static (string Path, ReadOnlyMemory<byte> Bytes) Read(ICatalogSource source, string path, string release) =>
        VersionedFiles.Find(source, path, Extension, release) ?? throw CatalogFile.Missing(source, path + Extension, VersionedFiles.Versions(source, path, Extension).Count == 0 ? null : release);

    private SchemaNode Compile(string path, string release)
    {
        var file = Read(source, path, release);
        return SchemaCompiler.Compile(file.Path, file.Bytes, release, name => Type(name, release));
    }

    private static string PathOf(string folder, string name) => folder + name + Extension;

    private IReadOnlyList<string> Names(string folder) =>
    [
        .. source.List(folder.TrimEnd('/'))
            .Where(path => path.EndsWith(Extension, StringComparison.Ordinal))
            .Select(path => path[folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];
}
