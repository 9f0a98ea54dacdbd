using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Provisioning;

/// <summary>Reads schemas/provisioners. The form of the file is schemas/meta/provisioner.json; what a name refers to is checked here.</summary>
internal sealed class ProvisionerReader
{
    private static readonly string[] Kinds = ["none", "typed-merge", "text-before", "service-merge", "settings-map"];
    private static readonly string[] Forms = ["same", "integer", "first-item", "text", "durations", "quantities", "taints", "service-addresses", "base64", "last-taints", "unless-empty"];
    private static readonly string[] WrittenWords = ["when-given", "unless-empty", "always"];

    private readonly CatalogFile _file;
    private readonly ProvisionerVersions? _versions;
    private readonly DocumentTable _records;

    private ProvisionerReader(CatalogFile file)
    {
        _file = file;
        _records = file.OptionalTable("types") ?? new DocumentTable(default);
        _versions = VersionsOf(file.OptionalTable("versions"));
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">The name of the provisioner.</param>
    /// <param name="file">Its file.</param>
    /// <exception cref="CatalogException">It is broken.</exception>
    public static Provisioner Read(string name, CatalogFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var provisioner = new ProvisionerReader(file).Read(name);
        file.ThrowIfBroken();
        return provisioner;
    }

    private Provisioner Read(string name)
    {
        _file.AllowOnly(_file.Root, "kind", "title", "sources", "versions", "reads", "typed", "types", "inputs", "writes", "text", "refuses", "map");
        var inputs = Tables(_file.OptionalTable("inputs")).Select(Input).ToArray();
        var reads = _file.OptionalTable("reads") ?? new DocumentTable(default);
        return new Provisioner(name, _file.Text("title"), (ProvisionerKind)Word(_file.Root, "kind", Kinds), _versions)
        {
            NewerTomlSince = Version(reads, "newer-toml-since"),
            Records = _records.Entries.ToDictionary(record => record.Key, Record, StringComparer.Ordinal),
            Inputs = inputs,
            Typed = [.. Tables(_file.OptionalTable("typed")).Select(Part)],
            Writes = [.. Items(_file.Root, "writes").Select(write => Write(write, inputs))],
            Refuses = [.. Items(_file.Root, "refuses").Select(refusal => Refusal(refusal, inputs))],
            Map = _file.OptionalTable("map") is { } map ? Map(map) : null,
            Text = _file.OptionalTable("text") is { } text
                ? new TextBeforeForm(_file.Text(text, "header"), _file.OptionalTruth(text, "quoted-keys"), Named(text, "unless-false", _file.OptionalText(text, "unless-false"), inputs))
                : null,
        };
    }

    private ProvisionerVersions? VersionsOf(DocumentTable? table) => table is null
        ? null
        : new ProvisionerVersions(Number(table, "oldest"), Number(table, "newest"), _file.OptionalTexts(table, "then") ?? []);

    private VersionNumber Number(DocumentTable table, string key)
    {
        if (!VersionNumber.TryParse(_file.Text(table, key), out var number))
        {
            Report(table, key, "a version of three numbers");
        }

        return number;
    }

    private IReadOnlyList<RecordKey> Record(DocumentEntry record) =>
        [.. Tables(record.Value as DocumentTable).Select(key => new RecordKey(key.Key, Type(key.Table), (WhenWritten)Word(key.Table, "written", WrittenWords), Range(key.Table)))];

    private TypedPart Part((string Key, DocumentTable Table) part) => new(
        SettingPath.Parse(part.Key), Type(part.Table), Word(part.Table, "written", WrittenWords) == (int)WhenWritten.Always, Range(part.Table),
        Version(part.Table, "logs-unknown-since") is { } since ? new VersionRange(since, null) : null);

    private ProvisionerInput Input((string Key, DocumentTable Table) input) => new(
        input.Key, Type(input.Table), _file.OptionalTruth(input.Table, "placeholder"), input.Table["default"], _file.OptionalText(input.Table, "is") ?? string.Empty)
    {
        Field = _file.OptionalText(input.Table, "field"),
        ManifestField = _file.OptionalText(input.Table, "manifest-field"),
        IsList = _file.OptionalTruth(input.Table, "list"),
        MadeOf = [.. ((input.Table["made-of"] as DocumentTable)?.Entries ?? []).Select(part => (part.Key, (part.Value as DocumentString)?.Value ?? string.Empty))],
    };

    private ProvisionerWrite Write(DocumentTable write, ProvisionerInput[] inputs) => new(SettingPath.Parse(_file.Text(write, "setting")), Range(write))
    {
        From = [.. (_file.OptionalTexts(write, "from") ?? []).Select(name => Named(write, "from", name, inputs) ?? name)],
        Form = (ValueForm)Word(write, "as", Forms),
        Value = write["value"],
        When = Conditions(write, inputs),
        With = [.. Items(write, "with")],
        Merges = _file.OptionalText(write, "how") == "merge",
        IsDefault = _file.OptionalText(write, "how") == "unless-given",
        RemovesOtherwise = _file.OptionalText(write, "otherwise") == "remove",
    };

    private ProvisionerRefusal Refusal(DocumentTable refusal, ProvisionerInput[] inputs) => new(
        SettingPath.Parse(_file.Text(refusal, "setting")), _file.Text(refusal, "error"), _file.Text(refusal, "says"), Range(refusal))
    {
        When = Conditions(refusal, inputs),
        AllowsTable = _file.OptionalText(refusal, "unless") == "table",
    };

    private InputCondition[] Conditions(DocumentTable table, ProvisionerInput[] inputs) => [.. Items(table, "when").Select(condition => new InputCondition(
        Named(condition, "input", _file.Text(condition, "input"), inputs) ?? string.Empty,
        condition["equals"],
        _file.OptionalText(condition, "at-least"),
        _file.OptionalText(condition, "or")))];

    private SettingsMapForm Map(DocumentTable map) => new(
        _file.Text(map, "settings"),
        _file.Text(map, "api"),
        _file.Text(map, "manifest"),
        _file.OptionalTexts(map, "lists") ?? [],
        _file.Text(map, "name-field"),
        _file.Text(map, "family-field"),
        [.. Tables(map["families"] as DocumentTable).Select(family => (family.Key, Range(family.Table)))],
        [.. Items(map, "fields").Select(fields => new KnownFields(_file.OptionalText(fields, "of") ?? string.Empty, _file.OptionalText(fields, "list"), _file.OptionalTexts(fields, "names") ?? []))]);

    private string? Named(DocumentTable table, string key, string? name, ProvisionerInput[] inputs)
    {
        if (name is not null && !inputs.Any(input => input.Name == name.Split('.')[0]))
        {
            _file.Report(CatalogDiagnostics.WrongKind(table[key]?.Span ?? table.Span, key, $"'{Excerpt.Of(name)}'", $"the name of an input ({string.Join(", ", inputs.Select(input => input.Name))})"));
        }

        return name;
    }

    private ValueType Type(DocumentTable table)
    {
        var type = ValueType.Parse(_file.Text(table, "type"));
        for (var at = type; at is not null; at = at.Item)
        {
            if (at.Record is { } record && _records[record] is null)
            {
                Report(table, "type", $"one of {string.Join(", ", ValueType.Words.Concat(_records.Entries.Select(entry => entry.Key)))}, or a list [...] or map {{...}} of one");
            }
        }

        return type;
    }

    private VersionRange Range(DocumentTable table)
    {
        var range = new VersionRange(Version(table, "since"), Version(table, "until"));
        if (range is { Since: { } since, Until: { } until } && since.CompareTo(until) >= 0)
        {
            Report(table, "until", $"a version after {since.Name}");
        }

        return range;
    }

    private ProvisionerVersion? Version(DocumentTable table, string key)
    {
        if (_file.OptionalText(table, key) is not { } name)
        {
            return null;
        }

        if (_versions?.Find(name) is { } version && version.Name == name && (version.Later > 0 || VersionNumber.TryParse(name, out _)))
        {
            return version;
        }

        Report(table, key, _versions is null ? "a version, which the table 'versions' must describe" : $"a version from {_versions.Allowed}");
        return null;
    }

    private int Word(DocumentTable table, string key, string[] words)
    {
        var word = _file.OptionalText(table, key);
        var found = Array.IndexOf(words, word);
        if (word is not null && found < 0)
        {
            Report(table, key, $"one of {string.Join(", ", words)}");
        }

        return Math.Max(found, 0);
    }

    private void Report(DocumentTable table, string key, string expected) =>
        _file.Report(CatalogDiagnostics.WrongKind(table[key]?.Span ?? table.Span, key, table[key] is DocumentString { Value: var text } ? $"'{Excerpt.Of(text)}'" : "something else", expected));

    private IEnumerable<DocumentTable> Items(DocumentTable table, string key)
    {
        if (table[key] is null)
        {
            return [];
        }

        if (table[key] is DocumentArray items && items.Items.All(item => item is DocumentTable))
        {
            return items.Items.OfType<DocumentTable>();
        }

        Report(table, key, "a list of tables");
        return [];
    }

    private List<(string Key, DocumentTable Table)> Tables(DocumentTable? table)
    {
        var tables = new List<(string, DocumentTable)>();
        foreach (var entry in table?.Entries ?? [])
        {
            if (entry.Value is DocumentTable value)
            {
                tables.Add((entry.Key, value));
            }
            else
            {
                _file.Report(CatalogDiagnostics.WrongKind(entry.Value.Span, entry.Key, entry.Value.KindName, "a table"));
            }
        }

        return tables;
    }
}
