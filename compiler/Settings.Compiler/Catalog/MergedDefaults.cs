using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Catalog;

/// <summary>What the defaults layers of a variant make together.</summary>
public sealed record MergedDefaults : DefaultSettings
{
    /// <summary>The tables that a layer may have.</summary>
    internal static IReadOnlyList<string> Tables { get; } = ["settings", "metadata", "services", "configuration-files"];

    /// <summary>The table of the layers that holds metadata.</summary>
    internal static SettingPath MetadataPath { get; } = new("metadata");

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

    /// <summary>The table in which the layers write metadata of a key.</summary>
    internal static SettingPath PathOf(MetadataEntry entry) => entry.Key.Segments.Aggregate(MetadataPath, static (path, segment) => path.Append(segment));

    /// <summary>Where the layers name the template of a configuration file.</summary>
    internal static SettingPath PathOf(ConfigurationFile file) => new SettingPath("configuration-files").Append(file.Name).Append("template-path");

    /// <summary>The services that write a configuration file, sorted by name.</summary>
    public IEnumerable<Service> ServicesOf(ConfigurationFile file) => Services.Values
        .Where(service => service.ConfigurationFiles.Contains(file.Name, StringComparer.Ordinal))
        .OrderBy(service => service.Name, StringComparer.Ordinal);
}
