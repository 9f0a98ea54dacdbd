using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Analysis.Catalogs;

/// <summary>The files of a catalog that an image names. What they all contain alike, the image has alike, unless a file that any image may need differs.</summary>
/// <param name="workspace">The catalog.</param>
internal sealed class ImageInputs(Workspace workspace)
{
    private readonly Dictionary<Variant, HashSet<string>> _named = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a change of a file may change an image.</summary>
    /// <param name="change">The file.</param>
    /// <param name="variant">The image.</param>
    /// <exception cref="Sources.CatalogException">The catalog is broken.</exception>
    public bool AreReachedBy(CatalogFileChange change, Variant variant) => change.Kind.Reach switch
    {
        FileReach.None => false,
        FileReach.Named => NamedBy(variant).Contains(change.Path),
        _ => true,
    };

    private HashSet<string> NamedBy(Variant variant)
    {
        if (!_named.TryGetValue(variant, out var named))
        {
            _named.Add(variant, named = new HashSet<string>(StringComparer.Ordinal));
            named.Add(SettingsCatalog.FileOf(variant.Release));
            named.UnionWith(variant.Files);
            named.UnionWith(variant.DefaultsFiles);
            named.UnionWith(variant.Extensions.Select(SchemaLibrary.FileOfModel));
            named.UnionWith(variant.Defaults.ConfigurationFiles.Select(file => workspace.Templates.PathOf(file.Template, variant.Release)).OfType<string>());
        }

        return named;
    }
}
