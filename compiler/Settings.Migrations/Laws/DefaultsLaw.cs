using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Migrations.Running;
using Settings.Migrations.Stores;

namespace Settings.Migrations.Laws;

/// <summary>
/// A node without any configuration has, after an update or a rollback between two exact releases, the defaults of a new
/// node of that release; and no migration fails on it. What its migrator leaves out and what is missing the node writes anew.
/// </summary>
public sealed class DefaultsLaw : IMigrationLaw
{
    private const string Arch = "x86_64";

    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (var ((older, before), (newer, behind)) in history.Images.Zip(history.Images.Skip(1)))
        {
            ImmutableArray<Migration> migrations = history.Between(older, newer).ToImmutableArray();
            ImagePair[] pairs = behind.Join(before, image => image.Variant, image => image.Variant, (now, then) => new ImagePair(then, now), StringComparer.Ordinal).ToArray();
            Update up = new(older, newer, MigrationDirection.Forward, history.Releases.MigratorOf(newer), history.Source);
            Update down = new(newer, older, MigrationDirection.Backward, history.Releases.MigratorOf(older), history.Source);
            foreach (var finding in Check(up, migrations, pairs).Concat(Check(down, migrations.Reverse().ToImmutableArray(), pairs.Select(pair => new ImagePair(pair.Newer, pair.Older)).ToArray())))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<LawFinding> Check(Update update, ImmutableArray<Migration> migrations, ImagePair[] pairs)
    {
        var failures = new List<(string Variant, MigrationFailure Failure)>();
        var differences = new List<(string Variant, StoreDifference Difference)>();
        foreach (var pair in pairs)
        {
            var store = Run(update, migrations, pair, failure => failures.Add((pair.Variant, failure)));
            differences.AddRange(StoreDifference.Between(pair.Newer.Defaults, update.Migrator.Survivors(store))
                .Where(difference => difference.Behind is not null && IsOwn(difference, pair.Newer))
                .Select(difference => (pair.Variant, difference)));
        }

        return failures.GroupBy(entry => (entry.Failure.Migration, entry.Failure.Place))
            .Select(same => LawFindings.FailsOnDefaults(same.Key.Migration, update.Direction, same.First().Failure, [.. same.Select(entry => entry.Variant)]))
            .Concat(differences.GroupBy(entry => entry.Difference.Place)
                .Select(same => LawFindings.OtherDefault($"{update.From} -> {update.To}", same.First().Difference, [.. same.Select(entry => entry.Variant)])));
    }

    // A migration that fails stops a node; the law goes on after it, to find what else there is.
    private static FlatStore Run(Update update, ImmutableArray<Migration> migrations, ImagePair pair, Action<MigrationFailure> onFailure)
    {
        var runner = new MigrationRunner(pair.Variant, OsFacts.Of(pair.Variant, update.To, Arch, update.Catalog), HostFacts.Default);
        var store = pair.Older.Defaults;
        foreach (var migration in migrations)
        {
            var outcome = runner.Run([migration], update.Direction, store);
            store = outcome.Store ?? store;
            if (outcome.Failure is { } failure)
            {
                onFailure(failure);
            }
        }

        return store;
    }

    // Metadata and settings that the release does not know have laws of their own.
    private static bool IsOwn(StoreDifference difference, ImageModel image) => difference.Before is not null || difference.Place.Metadata is null;

    private sealed record Update(string From, string To, MigrationDirection Direction, Migrator Migrator, ICatalogSource Catalog);
}
