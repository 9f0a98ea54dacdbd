using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Import.Upstream;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Import.Releases;

/// <summary>Imports the layers of defaults: those that say something else than the catalog does for the release.</summary>
/// <param name="target">What is imported, and where to.</param>
internal sealed class LayerImport(ImportTarget target)
{
    private const string Folder = "schemas/defaults/";
    private const string Extension = ".toml";

    private readonly Dictionary<string, string> _pathOf = new(StringComparer.Ordinal);

    /// <summary>Imports the layers of a folder of defaults.</summary>
    /// <param name="checkout">The checkout.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="layers">Its layers.</param>
    /// <returns>Their names in the catalog.</returns>
    public IReadOnlyList<string> Import(Checkout checkout, string folder, IReadOnlyList<UpstreamLayer> layers) =>
        [.. layers.Select(layer => Import(checkout, folder, layer))];

    /// <summary>The order of layers in the catalog, where that makes the same of them: it counts only for layers that set the same key.</summary>
    /// <param name="names">Layers in the order of the checkout.</param>
    /// <param name="known">Layers in the order of the catalog.</param>
    /// <exception cref="CatalogException">Layers contradict each other.</exception>
    public IReadOnlyList<string> InKnownOrder(IReadOnlyList<string> names, IReadOnlyList<string> known) =>
        !names.SequenceEqual(known, StringComparer.Ordinal) && names.Order(StringComparer.Ordinal).SequenceEqual(known.Order(StringComparer.Ordinal), StringComparer.Ordinal) && Merged(names) == Merged(known)
            ? known
            : names;

    private string Merged(IReadOnlyList<string> names)
    {
        var (files, merger) = (new CatalogFiles(target.Catalog), new DefaultsMerger());
        foreach (var layer in new DefaultsLibrary(files).Find(names, target.Release))
        {
            merger.Add(files.Parsed(layer.Path, layer.Bytes));
        }

        return JsonText.Write(merger.Result);
    }

    private string Import(Checkout checkout, string folder, UpstreamLayer layer)
    {
        var name = target.Facts.LayerOf(layer.Name);
        if (_pathOf.TryGetValue(name, out var known) && known != layer.Path)
        {
            // Files that folders have of their own may share a name.
            name = $"{name}-{folder}";
        }

        if (!_pathOf.TryAdd(name, layer.Path))
        {
            return name;
        }

        var file = checkout.Toml(layer.Path, "which is a layer of defaults");
        var now = VersionedFiles.Find(target.Catalog, Folder + name, Extension, target.Release);
        if (now is not var (path, bytes) || JsonText.Write(CatalogFile.Read(path, bytes).Root) != JsonText.Write(file.Root))
        {
            target.Put(Folder + name, Extension, file.Source.Text);
        }

        return name;
    }
}
