using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Catalog;

/// <summary>Sorts what the defaults layers of a variant say.</summary>
internal sealed class DefaultsReader(ReleaseBehaviour behaviour)
{
    private readonly DiagnosticBag _diagnostics = [];

    /// <summary>Reads what the layers of a variant make together.</summary>
    /// <exception cref="CatalogException">It makes no sense.</exception>
    public static MergedDefaults Read(Variant variant, DefaultsMerger layers)
    {
        var reader = new DefaultsReader(variant.Behaviour);
        var defaults = reader.Sort(layers);
        reader.CheckNames(defaults);
        return reader._diagnostics.Count == 0
            ? defaults
            : throw new CatalogException(new SourceText($"the defaults of {variant.Name}", string.Empty), [.. reader._diagnostics]);
    }

    private MergedDefaults Sort(DefaultsMerger layers)
    {
        var merged = layers.Result;
        var metadata = new List<MetadataEntry>();
        foreach (var entry in Table(merged, "metadata").Entries)
        {
            AddMetadata(metadata, new DatastoreKey(entry.Key), entry.Value);
        }

        var live = new DocumentTable(default);
        foreach (var entry in merged.Entries.Where(entry => entry.Key is not ("settings" or "metadata")))
        {
            live.Set(entry.Key, default, entry.Value);
        }

        metadata = [.. metadata.OrderBy(entry => entry.Key, DatastoreKey.NameOrder).ThenBy(entry => entry.Name, StringComparer.Ordinal)];
        return new MergedDefaults
        {
            Settings = Table(merged, "settings"),
            Origins = layers.Origins,
            Metadata = metadata,
            Generators =
            [
                .. metadata.Where(entry => entry.Name == SettingGeneratorReader.Metadata)
                    .Select(entry => SettingGeneratorReader.Read(entry, _diagnostics))
                    .OfType<SettingGenerator>(),
            ],
            Services = Tables(merged, "services").ToDictionary(item => item.Name, item => ServiceOf(item.Name, item.Table), StringComparer.Ordinal),
            ConfigurationFiles = [.. Tables(merged, "configuration-files").Select(item => FileOf(item.Name, item.Table)).OrderBy(file => file.Name, StringComparer.Ordinal)],
            LivePairs = DatastoreFlattener.Flatten(live),
        };
    }

    // Upstream: core-kit sources/api/storewolf/src/main.rs (parse_metadata_toml): a list or a text is the metadata, its key
    // the name, and the tables around it are the key it is about.
    private void AddMetadata(List<MetadataEntry> metadata, DatastoreKey key, DocumentValue value)
    {
        if (value is DocumentTable table && !(behaviour.HasGeneratorTables && key.Segments[^1] == SettingGeneratorReader.Metadata))
        {
            foreach (var entry in table.Entries)
            {
                AddMetadata(metadata, key.Append(entry.Key), entry.Value);
            }
        }
        else if (value is DocumentArray or DocumentString or DocumentTable && key.Segments.Length > 1)
        {
            metadata.Add(new MetadataEntry(new DatastoreKey(key.Segments[..^1]), key.Segments[^1], value));
        }
        else
        {
            WrongKind($"metadata.{key}", value, "a list or a string below the name of a setting");
        }
    }

    // A node's API fails when it is asked for a service or file that is missing.
    private void CheckNames(MergedDefaults defaults)
    {
        foreach (var entry in defaults.Metadata)
        {
            foreach (var name in entry.Name == "affected-services" && entry.Value is DocumentArray list ? list.Items.OfType<DocumentString>() : [])
            {
                if (!defaults.Services.ContainsKey(name.Value))
                {
                    _diagnostics.Add(CatalogDiagnostics.DanglingName(name.Value, "service", $"metadata.{entry.Key}"));
                }
            }
        }

        var files = defaults.ConfigurationFiles.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var service in defaults.Services.Values)
        {
            foreach (var name in service.ConfigurationFiles.Where(name => !files.Contains(name)))
            {
                _diagnostics.Add(CatalogDiagnostics.DanglingName(name, "configuration file", $"services.{service.Name}"));
            }
        }
    }

    private Service ServiceOf(string name, DocumentTable table) =>
        new(name, Texts(table, $"services.{name}", "configuration-files"), Texts(table, $"services.{name}", "restart-commands"));

    private ConfigurationFile FileOf(string name, DocumentTable table)
    {
        var path = $"configuration-files.{name}";
        return new ConfigurationFile(
            name,
            Text(table, path, "path") ?? Missing(path, "path"),
            Text(table, path, "template-path") ?? Missing(path, "template-path"),
            Text(table, path, "mode"),
            IsFalse(table, path, "overwrite-path-if-present"));
    }

    private DocumentTable Table(DocumentTable parent, string key)
    {
        switch (parent[key])
        {
            case DocumentTable table:
                return table;
            case { } other:
                WrongKind(key, other, "a table");
                return new DocumentTable(default);
            default:
                return new DocumentTable(default);
        }
    }

    private IEnumerable<(string Name, DocumentTable Table)> Tables(DocumentTable parent, string key)
    {
        foreach (var entry in Table(parent, key).Entries)
        {
            if (entry.Value is DocumentTable table)
            {
                yield return (entry.Key, table);
            }
            else
            {
                WrongKind($"{key}.{entry.Key}", entry.Value, "a table");
            }
        }
    }

    private IReadOnlyList<string> Texts(DocumentTable table, string path, string key)
    {
        switch (table[key])
        {
            case DocumentArray list when list.Items.All(item => item is DocumentString):
                return [.. list.Items.OfType<DocumentString>().Select(text => text.Value)];
            case { } other:
                WrongKind($"{path}.{key}", other, "a list of strings");
                return [];
            default:
                _diagnostics.Add(CatalogDiagnostics.MissingKey(default, $"{path}.{key}", "a list of strings"));
                return [];
        }
    }

    private string? Text(DocumentTable table, string path, string key)
    {
        if (table[key] is DocumentString text)
        {
            return text.Value;
        }

        if (table[key] is { } other)
        {
            WrongKind($"{path}.{key}", other, "a string");
        }

        return null;
    }

    private bool IsFalse(DocumentTable table, string path, string key)
    {
        if (table[key] is { } value and not DocumentBoolean)
        {
            WrongKind($"{path}.{key}", value, "true or false");
        }

        return table[key] is DocumentBoolean { Value: false };
    }

    private string Missing(string path, string key)
    {
        _diagnostics.Add(CatalogDiagnostics.MissingKey(default, $"{path}.{key}", "a string"));
        return string.Empty;
    }

    private void WrongKind(string key, DocumentValue value, string expected) =>
        _diagnostics.Add(CatalogDiagnostics.WrongKind(default, key, value.KindName, expected));
}
