using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;
using Settings.Migrations.Stores;

namespace Settings.Migrations.Planning;

/// <summary>
/// Reads schemas/releases/migrations.toml: the steps, those of them that later lists have again, those that are known by name
/// only, and what the migrators of images leave out.
/// </summary>
internal sealed class ReleaseHistoryReader
{
    private const string Path = "schemas/releases/migrations.toml";
    private const string StepTable = "steps";
    private const string RepairedTable = "repaired";
    private const string NameTable = "known-by-name";
    private const string MigratorTable = "migrators";
    private const string WeakValues = "weak-values";
    private const string Metadata = "metadata";
    private const string Prefixes = "prefixes";
    private const string Arrow = "->";

    private readonly CatalogFile _file;
    private readonly HashSet<(VersionNumber, VersionNumber)> _seen = [];

    /// <summary>Reads the file of a catalog.</summary>
    /// <exception cref="CatalogException">It is missing or wrong.</exception>
    public ReleaseHistoryReader(ICatalogSource source)
    {
        _file = CatalogFile.Read(source, Path);
        _file.AllowOnly(_file.Root, StepTable, RepairedTable, NameTable, MigratorTable);
        if (_file.Root[StepTable] is null)
        {
            _file.Report(CatalogDiagnostics.MissingKey(default, StepTable, "a table"));
        }

        Steps = [.. Read(_file.OptionalTable(StepTable))];
        OtherSteps =
        [
            .. ByRelease(RepairedTable).SelectMany(entry => Read(entry.Table).Select(step => step with { Since = entry.Release })),
            .. Read(_file.OptionalTable(NameTable)).Select(step => step with { IsKnownByName = true }),
        ];
        Migrators = [.. ByRelease(MigratorTable).Select(entry => (entry.Release, ReadMigrator(entry.Table)))];
        _file.ThrowIfBroken();
    }

    /// <summary>The steps of the list.</summary>
    public ImmutableArray<ReleaseStep> Steps { get; }

    /// <summary>Steps that are not part of it.</summary>
    public ImmutableArray<ReleaseStep> OtherSteps { get; }

    /// <summary>What migrators do, by the release since which they do.</summary>
    public ImmutableArray<(string Since, Migrator Migrator)> Migrators { get; }

    private List<ReleaseStep> Read(DocumentTable? table)
    {
        var steps = new List<ReleaseStep>();
        foreach (var entry in table?.Entries ?? [])
        {
            var names = _file.OptionalTexts(table ?? _file.Root, entry.Key) ?? [];
            if (StepOf(entry.Key) is not var (from, to))
            {
                _file.Report(ReleaseStepDiagnostics.InvalidStep(entry.KeySpan, entry.Key));
            }
            else if (!_seen.Add((from, to)))
            {
                _file.Report(ReleaseStepDiagnostics.DuplicateStep(entry.KeySpan, entry.Key));
            }
            else
            {
                steps.Add(new ReleaseStep(from.ToString(), to.ToString(), [.. names.Select(name => $"v{to}/{name}")]));
            }
        }

        return steps;
    }

    private Migrator ReadMigrator(DocumentTable table)
    {
        _file.AllowOnly(table, WeakValues, Metadata, Prefixes);
        return new Migrator(_file.OptionalTruth(table, WeakValues), _file.OptionalTruth(table, Metadata), [.. _file.OptionalTexts(table, Prefixes) ?? []]);
    }

    private IEnumerable<(string Release, DocumentTable Table)> ByRelease(string key)
    {
        foreach (var entry in _file.OptionalTable(key)?.Entries ?? [])
        {
            if (!ReleaseVersion.TryParse(entry.Key, out _))
            {
                _file.Report(ReleaseStepDiagnostics.InvalidRelease(entry.KeySpan, entry.Key));
            }
            else if (entry.Value is DocumentTable table)
            {
                yield return (entry.Key, table);
            }
            else
            {
                _file.Report(CatalogDiagnostics.WrongKind(entry.Value.Span, entry.Key, entry.Value.KindName, "a table"));
            }
        }
    }

    // A step that does not lead to a newer release would never end.
    private static (VersionNumber From, VersionNumber To)? StepOf(string key) =>
        key.Split(Arrow, StringSplitOptions.TrimEntries) is [var from, var to]
        && ReleaseVersion.TryParse(from, out var older) && ReleaseVersion.TryParse(to, out var newer) && older < newer
            ? (older, newer)
            : null;
}
