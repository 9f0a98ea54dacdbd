using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Catalog;

/// <summary>The default of a setting, and since when a variant has it.</summary>
/// <param name="Since">The release since which it holds; the oldest that the catalog has the variant for may have had it already.</param>
/// <param name="Value">The default; null for none.</param>
/// <param name="Origin">The layer that writes it, and the key there; null for no default.</param>
public sealed record DefaultHistory(string Since, DocumentValue? Value, SourcePlace? Origin)
{
    /// <summary>The defaults of a setting in turn, the oldest first; those up to the newest exact release.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="key">The setting.</param>
    public static IReadOnlyList<DefaultHistory> Of(SettingsCatalog catalog, string variant, DatastoreKey key)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var history = new List<DefaultHistory>();
        foreach (var (release, defaults) in DefaultsOf(catalog, variant, key))
        {
            var value = SettingsTree.Find(defaults.Settings, key);
            if (history.Count == 0 || TextOf(history[^1].Value) != TextOf(value))
            {
                history.Add(new DefaultHistory(release, value, value is null ? null : defaults.OriginOf(key.ToPath())));
            }
        }

        return history;
    }

    // The defaults can change with the versions of the files that they are read from, and nowhere else: those of the exact releases lead to the others.
    private static SortedDictionary<string, DefaultSettings> DefaultsOf(SettingsCatalog catalog, string name, DatastoreKey key)
    {
        var values = new SortedDictionary<string, DefaultSettings>(ReleaseVersion.Order);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(catalog.Releases);
        while (waiting.TryDequeue(out var release))
        {
            if (!seen.Add(release) || ReleaseVersion.Order.Compare(release, catalog.Releases[^1]) > 0)
            {
                continue;
            }

            // How metadata is read makes no difference for settings, as long as all of it can be.
            var reader = new VariantReader(catalog.Defaults, release, new ReleaseBehaviour { HasGeneratorTables = true });
            if (Known(() => reader.Read(name) is { Files.Count: > 0 } whole ? whole : null) is not { } variant)
            {
                continue;
            }

            if (Known(() => variant.DefaultsAround(key.Segments[^1])) is { } defaults)
            {
                values.Add(release, defaults);
            }

            foreach (var version in VersionsOf(catalog.Source, variant))
            {
                waiting.Enqueue(version);
            }
        }

        return values;
    }

    private static IEnumerable<string> VersionsOf(ICatalogSource source, Variant variant) => variant.Files
        .Where(file => ReleaseVersion.TryParse(Path.GetFileNameWithoutExtension(file), out _))
        .Select(file => file[..file.LastIndexOf('/')])
        .Concat(variant.DefaultsLayers.Select(layer => $"schemas/defaults/{layer}"))
        .SelectMany(folder => VersionedFiles.Versions(source, folder, ".toml"));

    private static string TextOf(DocumentValue? value) => value is null ? string.Empty : JsonText.Write(value);

    // Before the first version of one of its files there is no variant.
    private static T? Known<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (CatalogException missing) when (!missing.IsUnreadable)
        {
            return null;
        }
    }
}
