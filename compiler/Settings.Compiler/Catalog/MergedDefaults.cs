using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Catalog;

/// <summary>What the defaults layers of a variant make together.</summary>
public sealed record MergedDefaults
{
    /// <summary>The default settings as the layers write them: not yet read through the model. Their spans are empty.</summary>
    public required DocumentTable Settings { get; init; }

    /// <summary>Where the layers write each key: its last mention, which counts.</summary>
    public required IReadOnlyDictionary<SettingPath, SourcePlace> Origins { get; init; }

    /// <summary>What is known about settings, sorted by key and name.</summary>
    public required IReadOnlyList<MetadataEntry> Metadata { get; init; }

    /// <summary>The services by name.</summary>
    public required IReadOnlyDictionary<string, Service> Services { get; init; }

    /// <summary>The configuration files, sorted by name.</summary>
    public required IReadOnlyList<ConfigurationFile> ConfigurationFiles { get; init; }

    /// <summary>What the datastore holds live beside settings: services and configuration files, sorted by key.</summary>
    public required IReadOnlyList<DatastorePair> LivePairs { get; init; }

    /// <summary>The setting generators, sorted by setting.</summary>
    public required IReadOnlyList<SettingGenerator> Generators { get; init; }

    /// <summary>Where a default comes from: the layer's file and the key in it, of the setting or else of the list or table around it; null when no layer writes it.</summary>
    public SourcePlace? OriginOf(SettingPath setting)
    {
        for (var at = setting; at is { Parent: not null }; at = at.Parent)
        {
            if (Origins.TryGetValue(at, out var place))
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The services that write a configuration file, sorted by name.</summary>
    public IEnumerable<Service> ServicesOf(ConfigurationFile file) => Services.Values
        .Where(service => service.ConfigurationFiles.Contains(file.Name, StringComparer.Ordinal))
        .OrderBy(service => service.Name, StringComparer.Ordinal);
}
