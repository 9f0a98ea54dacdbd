using System.Diagnostics.CodeAnalysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Catalog;

/// <summary>The default of a setting, and since when a variant has it.</summary>
/// <param name="Since">The release since which it holds; the oldest that the catalog has the variant for may have had it already.</param>
/// <param name="Value">The default; null for none.</param>
/// <param name="Origin">The layer that writes it, and the key there; null for no default.</param>
public sealed record DefaultHistory(string Since, DocumentValue? Value, SourcePlace? Origin)
{
    private static readonly string[] Folders = ["schemas/defaults", "schemas/variants"];

    /// <summary>The defaults of a setting in turn, the oldest first; those up to the newest exact release.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="key">The setting.</param>
    public static IReadOnlyList<DefaultHistory> Of(SettingsCatalog catalog, string variant, DatastoreKey key)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var releases = Folders.SelectMany(catalog.Source.List)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => ReleaseVersion.TryParse(name, out _))
            .Concat(catalog.Releases)
            .Distinct(StringComparer.Ordinal)
            .Where(release => ReleaseVersion.Order.Compare(release, catalog.Releases[^1]) <= 0)
            .Order(ReleaseVersion.Order);
        var history = new List<DefaultHistory>();
        foreach (var release in releases)
        {
            if (TryRead(catalog, variant, release, out var defaults) && SettingsTree.Find(defaults.Settings, key) is var value
                && (history.Count == 0 || TextOf(history[^1].Value) != TextOf(value)))
            {
                history.Add(new DefaultHistory(release, value, value is null ? null : defaults.OriginOf(key.ToPath())));
            }
        }

        return history;
    }

    private static string TextOf(DocumentValue? value) => value is null ? string.Empty : JsonText.Write(value);

    // Before the first version of one of its files there is no variant.
    private static bool TryRead(SettingsCatalog catalog, string variant, string release, [NotNullWhen(true)] out MergedDefaults? defaults)
    {
        try
        {
            // How metadata is read makes no difference for settings, as long as all of it can be.
            defaults = new VariantReader(catalog.Source, release, new ReleaseBehaviour { HasGeneratorTables = true }).Read(variant).Defaults;
            return true;
        }
        catch (CatalogException)
        {
            defaults = null;
            return false;
        }
    }
}
