using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Migrations;

/// <summary>What can be set on an image, and what its datastore begins with.</summary>
/// <param name="Variant">Its variant.</param>
/// <param name="Settings">All settings that have a value, by path; a star stands for a free key.</param>
/// <param name="Defaults">What a node writes when it starts for the first time, without user data and before generators run.</param>
public sealed record ImageModel(string Variant, IReadOnlyDictionary<SettingPath, SchemaNode> Settings, FlatStore Defaults)
{
    /// <summary>The images of a release.</summary>
    /// <param name="release">The release.</param>
    /// <param name="schemas">The schemas of its catalog.</param>
    /// <exception cref="CatalogException">A variant, a model or a layer is missing or broken.</exception>
    public static IReadOnlyList<ImageModel> Of(Release release, SchemaLibrary schemas)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(schemas);
        return [.. release.Variants.Select(name => release.Variant(name).Value).OfType<Variant>().Select(variant => Of(variant, schemas))];
    }

    private static ImageModel Of(Variant variant, SchemaLibrary schemas)
    {
        // A setting of a list by position and of a table can have one path: the first one counts.
        var settings = new Dictionary<SettingPath, SchemaNode>();
        foreach (var (path, node) in schemas.SettingsFor(variant).Leaves())
        {
            settings.TryAdd(path, node);
        }

        return new ImageModel(variant.Name, settings, DefaultStore.Of(variant.Defaults));
    }
}
