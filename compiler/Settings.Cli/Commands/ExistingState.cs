using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Compiler.Datastore.Disk;
using Settings.Compiler.Facts;
using Settings.Migrations.Planning;
using Settings.Migrations.Stores;

namespace Settings.Cli.Commands;

/// <summary>The datastore that a node starts with, migrated to the release of its image. What waited for a commit is gone: a node deletes it when it starts.</summary>
/// <param name="From">The release that the datastore was of.</param>
/// <param name="Migrations">The migrations that it went through.</param>
/// <param name="Store">It before and behind them.</param>
internal sealed record ExistingState(string From, ImmutableArray<string> Migrations, MigratedStore Store)
{
    /// <summary>What it holds behind them.</summary>
    public DatastoreState State { get; } = StateOf(Store);

    /// <summary>Reads and migrates a datastore; nothing is written.</summary>
    /// <exception cref="CannotWorkException">It cannot be read or migrated.</exception>
    public static ExistingState Read(CompilerSession session, string path, OsFacts os, HostFacts host)
    {
        try
        {
            var store = NodeStore.Open(path);
            var migration = new StoreMigration(session.Catalog.Source, host);
            var plan = migration.Plan(store.Version, os.VersionId);
            return new ExistingState(store.Version, plan.Migrations, migration.Run(plan, os, store.Reading.Content));
        }
        catch (Exception failure) when (failure is StoreException or StoreMigrationException or MigrationPlanException)
        {
            throw new CannotWorkException($"{failure.Message.TrimEnd('.')}.{(failure as MigrationPlanException)?.Advice}");
        }
    }

    /// <summary>What a migrated datastore holds.</summary>
    public static DatastoreState StateOf(MigratedStore store)
    {
        var content = store.ToContent();
        var empty = DatastoreState.Empty;
        return empty with
        {
            Live = empty.Live.AddRange(content.Live.Select(pair => KeyValuePair.Create(DatastoreKey.Parse(pair.Key), pair.Value))),
            Metadata = empty.Metadata.AddRange(content.Metadata.Select(pair => KeyValuePair.Create((DatastoreKey.Parse(pair.Key.Key), pair.Key.Name), pair.Value))),
        };
    }
}
