using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;

namespace Settings.Compiler.Compilation;

/// <summary>What two nodes do not agree on.</summary>
/// <param name="Settings">The settings, sorted by key.</param>
/// <param name="Files">The files with another text, another mode, or on one of them only; sorted by path.</param>
/// <param name="Outcome">What the second node would do, had these settings been changed on it.</param>
public sealed record NodeDifference(ImmutableArray<SettingChange> Settings, ImmutableArray<FileChange> Files, CommitOutcome Outcome)
{
    /// <summary>Whether the nodes are the same.</summary>
    public bool IsEmpty => Settings.IsEmpty && Files.IsEmpty;

    /// <summary>Compares two nodes with the files that they write.</summary>
    /// <param name="before">The first.</param>
    /// <param name="filesBefore">Its files.</param>
    /// <param name="after">The second.</param>
    /// <param name="filesAfter">Its files.</param>
    /// <param name="defaults">The services of the second.</param>
    public static NodeDifference Of(CompiledNode before, IEnumerable<TreeFile> filesBefore, CompiledNode after, IEnumerable<TreeFile> filesAfter, MergedDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var settings = SettingsOf(before.Settings, after.Settings);
        return new NodeDifference(
            settings,
            FilesOf(filesBefore, filesAfter),
            AffectedServices.Of(after.Datastore, defaults, settings.Select(change => change.Key).ToImmutableArray()));
    }

    /// <summary>The settings with different values in two settings tables, sorted by key.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    public static ImmutableArray<SettingChange> SettingsOf(DocumentTable before, DocumentTable after) => Changes(Pairs(before), Pairs(after)).ToImmutableArray();

    /// <summary>The files with another text, another mode, or on one of two nodes only; sorted by path.</summary>
    /// <param name="before">The files of the first.</param>
    /// <param name="after">The files of the second.</param>
    public static ImmutableArray<FileChange> FilesOf(IEnumerable<TreeFile> before, IEnumerable<TreeFile> after) =>
        [.. Changes(before.ToDictionary(file => file.File.Path, StringComparer.Ordinal), after.ToDictionary(file => file.File.Path, StringComparer.Ordinal))];

    private static Dictionary<DatastoreKey, DatastorePair> Pairs(DocumentTable settings) => DatastoreFlattener.FlattenSettings(settings).ToDictionary(pair => pair.Key);

    private static IEnumerable<SettingChange> Changes(Dictionary<DatastoreKey, DatastorePair> before, Dictionary<DatastoreKey, DatastorePair> after) =>
        from key in before.Keys.Union(after.Keys).Order(DatastoreKey.NameOrder)
        let old = before.GetValueOrDefault(key)
        let now = after.GetValueOrDefault(key)
        where old?.Json != now?.Json
        select new SettingChange(key, old?.Value, now?.Value);

    private static IEnumerable<FileChange> Changes(Dictionary<string, TreeFile> before, Dictionary<string, TreeFile> after) =>
        from path in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let old = before.GetValueOrDefault(path)
        let now = after.GetValueOrDefault(path)
        where old is null || now is null || TextOf(old) != TextOf(now) || old.File.Mode != now.File.Mode
        select new FileChange(path, old, now);

    private static string? TextOf(TreeFile file) => (file.Outcome as RenderedFile)?.Text;
}
