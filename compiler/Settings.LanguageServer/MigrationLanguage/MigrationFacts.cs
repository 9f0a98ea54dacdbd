using System.Collections.Concurrent;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Migrations;
using Settings.Migrations.Laws;
using Settings.Migrations.Planning;
using Settings.Migrations.Syntax;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>What a catalog says that migrations are about. Each thing is worked out once, when it is first needed.</summary>
/// <param name="workspace">The catalog.</param>
internal sealed class MigrationFacts(Workspace workspace)
{
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<(string From, string To), (SettingPath Path, SchemaNode Node)[]> _settings = new();
    private readonly Lazy<MigrationHistory?> _history = new(() => OrNull(() => MigrationHistory.Read(workspace.Catalog.Source)));
    private readonly Lazy<KnownDefects?> _known = new(() => OrNull(() => KnownDefects.Read(workspace.Catalog.Source)));
    private readonly Lazy<ReleaseHistory?> _releases = new(() => OrNull(() => ReleaseHistory.Read(workspace.Catalog.Source)));

    /// <summary>The catalog.</summary>
    public Workspace Workspace => workspace;

    /// <summary>What the laws about migrations say of one in place of what the catalog has under its name; nothing when the other migrations cannot be read.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="tree">Its text.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<Diagnostic> FindingsOf(Migration migration, MigrationSyntaxTree tree, CancellationToken cancellation)
    {
        if (_history.Value is not { } history || _known.Value is not { } known)
        {
            return [];
        }

        // Known defects remember which of them were asked for.
        lock (_lock)
        {
            return MigrationLaws.CheckAlone(history.With(migration), migration.Name, known, cancellation).Select(finding => LawPlaces.Locate(finding, tree)).ToArray();
        }
    }

    /// <summary>The release that a migration leads to, and the one that it comes from; the newest for a file that is in no folder of a release.</summary>
    /// <param name="name">The name of the migration.</param>
    public (string From, string To) ReleasesOf(string name)
    {
        var to = name.StartsWith('v') && name.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? name[1..end] : workspace.Catalog.NewestRelease.Name;
        return (_releases.Value?.AllSteps.FirstOrDefault(step => step.To == to)?.From ?? to, to);
    }

    /// <summary>The settings of the releases that a migration comes from or leads to, by path; a star stands for a free key.</summary>
    /// <param name="name">The name of the migration.</param>
    public IReadOnlyList<(SettingPath Path, SchemaNode Node)> SettingsFor(string name) => _settings.GetOrAdd(ReleasesOf(name), between => new List<string> { between.To, between.From }
        .Distinct(StringComparer.Ordinal)
        .SelectMany(release => LeavesOf(release) ?? LeavesOf(TargetOf(name).Release.Name) ?? [])
        .DistinctBy(leaf => leaf.Path)
        .OrderBy(leaf => leaf.Path.ToString(), StringComparer.Ordinal)
        .ToArray());

    /// <summary>The release of the catalog that is nearest to the one that a migration leads to.</summary>
    /// <param name="name">The name of the migration.</param>
    public Target TargetOf(string name)
    {
        try
        {
            return workspace.Resolve(new TargetRequest(null, ReleasesOf(name).To) { TakesNearest = true });
        }
        catch (UnknownTargetException)
        {
            return workspace.Resolve(TargetRequest.Open);
        }
    }

    /// <summary>What there is to know about a setting; null when no variant has it.</summary>
    /// <param name="name">The name of the migration that mentions it.</param>
    /// <param name="key">The key as the migration writes it; stars stand for any text.</param>
    public SettingDescription? Describe(string name, string key) =>
        DatastoreKey.TryParse(key.Replace('*', '_').TrimEnd('.'), out var setting, out _) && setting.Segments.Length > 1 ? workspace.Describe(setting, TargetOf(name)) : null;

    // Of releases before those with complete data, schemas do not have every version of every type.
    private (SettingPath Path, SchemaNode Node)[]? LeavesOf(string release) =>
        OrNull(() => workspace.Schemas.SettingsFor(workspace.Schemas.ModelNames, release).Leaves().ToArray());

    private static T? OrNull<T>(Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (CatalogException)
        {
            return null;
        }
    }
}
