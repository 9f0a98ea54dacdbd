using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Catalog;

/// <summary>Sorts what the defaults layers of a variant say.</summary>
internal sealed class DefaultsReader(ReleaseBehaviour behaviour, DefaultSettings layers)
{
    private static readonly SettingPath ServicesPath = new("services");
    private static readonly SettingPath FilesPath = new("configuration-files");

    private readonly List<(SourcePlace? Origin, Diagnostic Finding)> _findings = [];

    /// <summary>Reads what the layers of a variant make together.</summary>
    /// <exception cref="CatalogException">It makes no sense.</exception>
    public static MergedDefaults Read(Variant variant, DefaultsMerger layers)
    {
        var reader = new DefaultsReader(variant.Behaviour, layers.Settings);
        var defaults = reader.Sort(layers.Result);
        reader.CheckNames(defaults);
        return reader._findings.Count == 0 ? defaults : throw reader.Broken(variant.Name);
    }

    // A failure is about one file: the first layer with a mistake, and all mistakes in it.
    private CatalogException Broken(string variant)
    {
        var first = _findings[0].Origin?.Source;
        return new CatalogException(
            first ?? new SourceText($"the defaults of {variant}", string.Empty),
            [.. _findings.Where(finding => finding.Origin?.Source == first).Select(finding => finding.Finding with { Span = finding.Origin?.Span ?? default })]);
    }

    /// <summary>Reads only the setting generators.</summary>
    /// <exception cref="CatalogException">One makes no sense.</exception>
    public static IReadOnlyList<SettingGenerator> ReadGenerators(Variant variant, DefaultsMerger layers)
    {
        var reader = new DefaultsReader(variant.Behaviour, layers.Settings);
        var generators = reader.Generators(reader.Metadata(layers.Result));
        return reader._findings.Count == 0 ? generators : throw reader.Broken(variant.Name);
    }

    private List<MetadataEntry> Metadata(DocumentTable merged)
    {
        var metadata = new List<MetadataEntry>();
        foreach (var entry in Table(merged, null, "metadata").Entries)
        {
            AddMetadata(metadata, MergedDefaults.MetadataPath.Append(entry.Key), entry.Value);
        }

        return metadata;
    }

    private SettingGenerator[] Generators(IEnumerable<MetadataEntry> metadata) =>
        [.. metadata.Where(entry => entry.Name == SettingGeneratorReader.Metadata).Select(GeneratorOf).OfType<SettingGenerator>()];

    private MergedDefaults Sort(DocumentTable merged)
    {
        var metadata = Metadata(merged);

        var live = new DocumentTable(default);
        foreach (var entry in merged.Entries.Where(entry => entry.Key is not ("settings" or "metadata")))
        {
            live.Set(entry.Key, default, entry.Value);
        }

        metadata = [.. metadata.OrderBy(entry => entry.Key, DatastoreKey.NameOrder).ThenBy(entry => entry.Name, StringComparer.Ordinal)];
        return new MergedDefaults
        {
            Settings = Table(merged, null, "settings"),
            Origins = layers.Origins,
            Metadata = metadata,
            Generators = Generators(metadata),
            Services = Tables(merged, ServicesPath).ToDictionary(item => item.Name, item => ServiceOf(item.Name, item.Table), StringComparer.Ordinal),
            ConfigurationFiles = [.. Tables(merged, FilesPath).Select(item => FileOf(item.Name, item.Table)).OrderBy(file => file.Name, StringComparer.Ordinal)],
            LivePairs = DatastoreFlattener.Flatten(live),
        };
    }

    // Upstream: core-kit sources/api/storewolf/src/main.rs (parse_metadata_toml): a list or a text is the metadata, its key
    // the name, and the tables around it are the key it is about.
    private void AddMetadata(List<MetadataEntry> metadata, SettingPath path, DocumentValue value)
    {
        if (value is DocumentTable table && !(behaviour.HasGeneratorTables && path.Name == SettingGeneratorReader.Metadata))
        {
            foreach (var entry in table.Entries)
            {
                AddMetadata(metadata, path.Append(entry.Key), entry.Value);
            }
        }
        else if (value is DocumentArray or DocumentString or DocumentTable && path is { Depth: > 2, Parent: { } about })
        {
            metadata.Add(new MetadataEntry(new DatastoreKey([.. about.BelowRoot]), path.Name, value));
        }
        else
        {
            WrongKind(path, value, "a list or a string below the name of a setting");
        }
    }

    private SettingGenerator? GeneratorOf(MetadataEntry entry)
    {
        var findings = new DiagnosticBag();
        var generator = SettingGeneratorReader.Read(entry, findings);
        foreach (var finding in findings)
        {
            Report(finding, MergedDefaults.PathOf(entry).Append(SettingGeneratorReader.Metadata));
        }

        return generator;
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
                    Report(CatalogDiagnostics.DanglingName(name.Value, "service", MergedDefaults.PathOf(entry)), MergedDefaults.PathOf(entry).Append(entry.Name));
                }
            }
        }

        var files = defaults.ConfigurationFiles.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var service in defaults.Services.Values)
        {
            foreach (var name in service.ConfigurationFiles.Where(name => !files.Contains(name)))
            {
                var path = ServicesPath.Append(service.Name);
                Report(CatalogDiagnostics.DanglingName(name, "configuration file", path), path.Append("configuration-files"));
            }
        }
    }

    private Service ServiceOf(string name, DocumentTable table)
    {
        var path = ServicesPath.Append(name);
        return new Service(name, Texts(table, path, "configuration-files"), Texts(table, path, "restart-commands"));
    }

    private ConfigurationFile FileOf(string name, DocumentTable table)
    {
        var path = FilesPath.Append(name);
        return new ConfigurationFile(
            name,
            Text(table, path, "path") ?? Missing(path.Append("path")),
            Text(table, path, "template-path") ?? Missing(path.Append("template-path")),
            Text(table, path, "mode"),
            IsFalse(table, path, "overwrite-path-if-present"));
    }

    private DocumentTable Table(DocumentTable parent, SettingPath? path, string key)
    {
        switch (parent[key])
        {
            case DocumentTable table:
                return table;
            case { } other:
                WrongKind(SettingPath.Below(path, key), other, "a table");
                return new DocumentTable(default);
            default:
                return new DocumentTable(default);
        }
    }

    private IEnumerable<(string Name, DocumentTable Table)> Tables(DocumentTable parent, SettingPath path)
    {
        foreach (var entry in Table(parent, null, path.Name).Entries)
        {
            if (entry.Value is DocumentTable table)
            {
                yield return (entry.Key, table);
            }
            else
            {
                WrongKind(path.Append(entry.Key), entry.Value, "a table");
            }
        }
    }

    private IReadOnlyList<string> Texts(DocumentTable table, SettingPath path, string key)
    {
        switch (table[key])
        {
            case DocumentArray list when list.Items.All(item => item is DocumentString):
                return [.. list.Items.OfType<DocumentString>().Select(text => text.Value)];
            case { } other:
                WrongKind(path.Append(key), other, "a list of strings");
                return [];
            default:
                Report(CatalogDiagnostics.MissingKey(default, path.Append(key).ToString(), "a list of strings"), path.Append(key));
                return [];
        }
    }

    private string? Text(DocumentTable table, SettingPath path, string key)
    {
        if (table[key] is DocumentString text)
        {
            return text.Value;
        }

        if (table[key] is { } other)
        {
            WrongKind(path.Append(key), other, "a string");
        }

        return null;
    }

    private bool IsFalse(DocumentTable table, SettingPath path, string key)
    {
        if (table[key] is { } value and not DocumentBoolean)
        {
            WrongKind(path.Append(key), value, "true or false");
        }

        return table[key] is DocumentBoolean { Value: false };
    }

    private string Missing(SettingPath path)
    {
        Report(CatalogDiagnostics.MissingKey(default, path.ToString(), "a string"), path);
        return string.Empty;
    }

    private void WrongKind(SettingPath path, DocumentValue value, string expected) =>
        Report(CatalogDiagnostics.WrongKind(default, path.ToString(), value.KindName, expected), path);

    private void Report(Diagnostic finding, SettingPath path) => _findings.Add((layers.OriginOf(path), finding));
}
