using System.Collections.Immutable;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Compiler.Datastore.Disk;
using Settings.Compiler.Facts;
using Settings.Migrations.Planning;
using Settings.Migrations.Stores;

namespace Settings.Migrations.Nodes;

/// <summary>The datastore that a node starts with, migrated to the release of its image. What waited for a commit is gone: a node deletes it when it starts.</summary>
/// <param name="From">The release that the datastore was of.</param>
/// <param name="Migrations">The migrations that it went through.</param>
/// <param name="Store">It before and after them.</param>
public sealed record ExistingStore(string From, ImmutableArray<string> Migrations, MigratedStore Store)
{
    /// <summary>What it contains after them.</summary>
    public DatastoreState State { get; } = StateOf(Store);

    /// <summary>Migrates a datastore in memory; nothing is written.</summary>
    /// <param name="workspace">The catalog with the migrations.</param>
    /// <param name="store">The datastore.</param>
    /// <param name="os">The image that starts with it.</param>
    /// <param name="host">The machine.</param>
    /// <exception cref="MigrationPlanException">There is no way to the release of the image.</exception>
    /// <exception cref="StoreMigrationException">A migration fails.</exception>
    public static ExistingStore Of(Workspace workspace, NodeStore store, OsFacts os, HostFacts host)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(os);
        var migration = new StoreMigration(workspace.Catalog.Source, host);
        var plan = migration.Plan(store.Version, os.VersionId);
        return new ExistingStore(store.Version, plan.Migrations, migration.Run(plan, os, store.Reading.Content));
    }

    /// <summary>What a migrated datastore contains.</summary>
    public static DatastoreState StateOf(MigratedStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var content = store.After.Spelled();
        return DatastoreState.Empty
            .SetLive(content.Live.Select(pair => new DatastorePair(DatastoreKey.Parse(pair.Key), pair.Value)))
            .AddMetadata(content.Metadata.Select(pair => new MetadataEntry(DatastoreKey.Parse(pair.Key.Key), pair.Key.Metadata ?? string.Empty, pair.Value)));
    }
}
