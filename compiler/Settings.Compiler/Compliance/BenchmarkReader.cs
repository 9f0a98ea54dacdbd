using Settings.Compiler.Binding;
using Settings.Compiler.Compliance.Tests;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compliance;

/// <summary>Reads schemas/reports. The form of the file is schemas/meta/report.json.</summary>
internal sealed class BenchmarkReader
{
    private const string Node = "node";
    private const string Manual = "manual";
    private const string Image = "image";
    private const string Mode = "mode";
    private const string Owner = "owner";
    private const string Line = "line";
    private const string Field = "field";
    private const string Sysctls = "sysctls";

    private static readonly string[] Tests = [Node, Manual, Image, Mode, Owner, Line, Field, Sysctls];

    private static readonly Dictionary<string, CheckStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["pass"] = CheckStatus.Pass,
        ["fail"] = CheckStatus.Fail,
        ["skip"] = CheckStatus.Skip,
    };

    private readonly CatalogFile _file;
    private readonly SysctlFile? _sysctls;

    private BenchmarkReader(CatalogFile file)
    {
        _file = file;
        _sysctls = file.OptionalTable("sysctl") is { } table ? SysctlFileIn(table) : null;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">The name of the report.</param>
    /// <param name="file">Its file.</param>
    /// <exception cref="CatalogException">It is broken.</exception>
    public static Benchmark Read(string name, CatalogFile file)
    {
        var reader = new BenchmarkReader(file);
        var benchmark = new Benchmark(
            name, file.Text("title"), file.Text("version"), file.Text("url"), file.OptionalText("needs"),
            [.. TablesIn(file.OptionalTable("checks")).OrderBy(check => check.Key, StringComparer.Ordinal).Select(check => reader.Check(check.Key, check.Table))]);
        file.ThrowIfBroken();
        return benchmark;
    }

    private static IEnumerable<(string Key, DocumentTable Table)> TablesIn(DocumentTable? table) =>
        (table?.Entries ?? []).Where(entry => entry.Value is DocumentTable).Select(entry => (entry.Key, (DocumentTable)entry.Value));

    private ComplianceCheck Check(string name, DocumentTable check)
    {
        var test = TestOf(name, check);
        return new ComplianceCheck(name, _file.Text(check, "id"), Number(check["level"]), _file.Text(check, "title"), check["unless"] is DocumentTable unless ? Unless(unless, test) : test)
        {
            Assumption = _file.OptionalText(check, "assumes"),
            Proposed =
            [
                .. EntriesIn(check, "settings").Select(entry => new ProposedSetting(SettingPath.Parse(entry.Key), entry.Value, null)),
                .. EntriesIn(check, "choose").Select(entry => new ProposedSetting(SettingPath.Parse(entry.Key), null, (entry.Value as DocumentString)?.Value)),
            ],
        };
    }

    private ComplianceTest TestOf(string name, DocumentTable check)
    {
        var named = Tests.FirstOrDefault(test => check[test] is not null);
        switch (named)
        {
            case Node or Manual:
                return new UnknownTest(named == Manual, _file.Text(check, named));
            case Image:
                return new ImageTest(_file.Text(check, Image));
            case Mode when check[Mode] is DocumentTable mode:
                return new ModeTest(_file.Text(mode, "file"), _file.Text(mode, "most"));
            case Owner when check[Owner] is DocumentTable owner:
                return new OwnerTest(_file.Text(owner, "file"));
            case Line when check[Line] is DocumentTable line:
                return new LineTest(_file.Text(line, "file"), _file.OptionalText(line, "is"), _file.OptionalText(line, "contains"), Statuses.GetValueOrDefault(_file.OptionalText(line, "otherwise") ?? string.Empty, CheckStatus.Skip));
            case Field when check[Field] is DocumentTable field:
                return new FieldTest(_file.Text(field, "file"), _file.Text(field, "format"), _file.OptionalTexts(field, "keys") ?? [], ConditionOf(field), Statuses.GetValueOrDefault(_file.Text(field, "otherwise"), CheckStatus.Skip));
            case Sysctls when _sysctls is not null:
                return new SysctlTest(_sysctls, [.. EntriesIn(check, Sysctls).Select(entry => (entry.Key, (entry.Value as DocumentString)?.Value ?? string.Empty))]);
            default:
                _file.Report(CatalogDiagnostics.MissingKey(check.Span, named ?? Tests[0], $"how '{name}' is answered: one of {string.Join(", ", Tests)}"));
                return new UnknownTest(IsManual: false, string.Empty);
        }
    }

    private UnlessTest Unless(DocumentTable unless, ComplianceTest test) => new(_file.Text(unless, "file"), _file.Text(unless, "format"), _file.Text(unless, "key"), test);

    private FieldCondition ConditionOf(DocumentTable field)
    {
        var (word, value) = Enum.GetValues<FieldRelation>().Select(relation => (relation, field[FieldCondition.WordOf(relation)])).FirstOrDefault(pair => pair.Item2 is not null);
        if (value is null)
        {
            _file.Report(CatalogDiagnostics.MissingKey(field.Span, FieldCondition.WordOf(default), $"what the field must be: one of {string.Join(", ", Enum.GetValues<FieldRelation>().Select(FieldCondition.WordOf))}"));
        }

        return new FieldCondition(word, value ?? new DocumentBoolean(false, default));
    }

    private SysctlFile SysctlFileIn(DocumentTable table) => new(_file.Text(table, "file"), _file.Text(table, "format"), _file.Text(table, "key"), SettingPath.Parse(_file.Text(table, "setting")))
    {
        Known = TablesIn(table["known"] as DocumentTable)
            .ToDictionary(known => known.Key, known => new KnownSysctl(_file.Text(known.Table, "value"), _file.Text(known.Table, "source"), _file.OptionalTruth(known.Table, "fixed")), StringComparer.Ordinal),
    };

    private static IReadOnlyList<DocumentEntry> EntriesIn(DocumentTable table, string key) => (table[key] as DocumentTable)?.Entries ?? [];

    private static int Number(DocumentValue? value) => value is DocumentInteger { Value: var number } && number >= 0 && number <= byte.MaxValue ? (int)number : 0;
}
