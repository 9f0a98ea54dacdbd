using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>
/// The defaults layers of a catalog. Most variants and releases share most layers, and ask for the same settings: what is
/// merged from the same layers is merged once. Safe from any number of threads.
/// </summary>
internal sealed class DefaultsLibrary(CatalogFiles files)
{
    private const string Folder = "schemas/defaults/";

    private readonly ConcurrentDictionary<(string Name, string Layers), DefaultSettings> _around = new();
    private readonly ConcurrentDictionary<(string Layers, bool HasGeneratorTables), MergedDefaults> _whole = new();

    /// <summary>The files of the catalog.</summary>
    public CatalogFiles Files => files;

    /// <summary>The layers of some names as they are in a release.</summary>
    /// <exception cref="CatalogException">One is missing.</exception>
    public ImmutableArray<DefaultsLayer> Find(IEnumerable<string> names, string release) =>
        [.. names.Select(name => files.Find(Folder + name, release)).Select(file => new DefaultsLayer(file.Path, file.Bytes))];

    /// <summary>All that the layers of a variant say.</summary>
    /// <exception cref="CatalogException">A layer is broken, or the layers together make no sense.</exception>
    public MergedDefaults Read(Variant variant, ImmutableArray<DefaultsLayer> layers) => _whole.GetOrAdd(
        (KeyOf(layers), variant.Behaviour.HasGeneratorTables),
        static (_, given) => DefaultsReader.Read(given.Variant, given.Library.Merge(given.Layers)),
        (Library: this, Variant: variant, Layers: layers));

    /// <summary>The settings of those layers that contain a name.</summary>
    /// <exception cref="CatalogException">A layer is broken, or the layers together make no sense.</exception>
    public DefaultSettings Around(string name, ImmutableArray<DefaultsLayer> layers)
    {
        var text = Encoding.UTF8.GetBytes(name);
        DefaultsLayer[] holding = [.. layers.Where(layer => layer.MayHold(text))];
        return _around.GetOrAdd((name, KeyOf(holding)), static (_, given) => given.Library.Merge(given.Layers).Settings, (Library: this, Layers: holding));
    }

    /// <summary>The generators of settings of an extension, in those layers that contain its name and a generator.</summary>
    /// <exception cref="CatalogException">A layer is broken, or the layers together make no sense.</exception>
    public IReadOnlyList<SettingGenerator> GeneratorsOf(string extension, Variant variant, ImmutableArray<DefaultsLayer> layers)
    {
        var name = Encoding.UTF8.GetBytes(extension);
        DefaultsLayer[] holding = [.. layers.Where(layer => layer.MayHold("setting-generator"u8) && layer.MayHold(name))];
        return holding.Length == 0 ? [] : DefaultsReader.ReadGenerators(variant, Merge(holding));
    }

    private static string KeyOf(IEnumerable<DefaultsLayer> layers) => string.Join('\n', layers.Select(layer => layer.Path));

    private DefaultsMerger Merge(IEnumerable<DefaultsLayer> layers)
    {
        var merger = new DefaultsMerger();
        foreach (var (path, bytes) in layers)
        {
            merger.Add(files.Parsed(path, bytes));
        }

        return merger;
    }
}
