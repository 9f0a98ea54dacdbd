using Settings.Compiler.Paths;
using Settings.Compiler.Versions;
using Settings.Migrations.Operations;
using Settings.Migrations.Planning;

namespace Settings.Migrations.Laws;

/// <summary>Settings and their metadata come and go in pairs: who removes a setting on the downgrade removes what is known of it, too.</summary>
public sealed class MetadataTwinLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var removed = history.Migrations
            .SelectMany(entry => MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Backward).OfType<RemoveMetadataOperation>())
            .Select(operation => operation.Place).ToHashSet();
        var ages = history.Schema.Ages().ToArray();
        foreach (var place in history.Metadata.Where(place => !removed.Contains(place)))
        {
            // The table came with the first setting in it.
            var table = SettingPath.Parse(place.Key);
            var since = ages.Where(age => age.Path.IsAtOrBelow(table)).Select(age => age.Since).Min(ReleaseVersion.Order);
            if (since is not null && history.Steps.Any(step => step.Step.To == since && !GoesAnyway(history, step.Step, step.Migrations)) && RemovesSetting(history, since, place.Key))
            {
                yield return LawFindings.NoTwin($"v{since}", place.ToString());
            }
        }
    }

    // Where the older release's migrator leaves out all metadata, or a migration removes all of it, nothing of it is left behind.
    private static bool GoesAnyway(MigrationHistory history, ReleaseStep step, IReadOnlyList<Migration> migrations) =>
        history.Releases.MigratorOf(step.From).DropsMetadata
        || migrations.SelectMany(migration => MigrationHistory.OperationsOf(migration, MigrationDirection.Backward)).Any(operation => operation is RemoveAllMetadataOperation);

    private static bool RemovesSetting(MigrationHistory history, string release, string key) => history.Migrations
        .Where(entry => entry.Release == release)
        .SelectMany(entry => MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Backward))
        .Any(operation => operation is RemovePrefixOperation { Prefix: var prefix } && (key + ".").StartsWith(prefix, StringComparison.Ordinal)
            || operation is RemoveKeyOperation { Key: var removed } && (removed == key || removed.StartsWith(key + ".", StringComparison.Ordinal)));
}
