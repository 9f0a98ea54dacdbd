using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;

namespace Settings.Migrations.Running;

/// <summary>
/// Runs migrations on a store as a node would, one after the other, without writing in between. The values that are live and
/// each transaction are migrated by themselves; transactions have no metadata, so nothing is regenerated in them. What
/// the image knows about itself is there for templates, and stays in the store afterwards.
/// Upstream: bottlerocket sources/api/migration/migration-helpers/src/datastore_helper.rs.
/// </summary>
/// <param name="variant">The name of the variant of the image that migrates.</param>
/// <param name="os">That image.</param>
/// <param name="host">The machine, for helpers of generators that ask it.</param>
public sealed class MigrationRunner(string variant, OsFacts os, HostFacts host)
{
    private readonly VariantTraits _variant = VariantTraits.Of(variant);

    /// <summary>Runs migrations in the order given.</summary>
    public MigrationOutcome Run(IEnumerable<Migration> migrations, MigrationDirection direction, FlatStore store)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        ArgumentNullException.ThrowIfNull(store);
        var live = DataOf(store.Live, store.Metadata);
        var pending = store.Pending.Select(transaction => (transaction.Key, Data: DataOf(transaction.Value, FlatStore.Empty.Metadata))).ToList();
        foreach (var migration in migrations)
        {
            try
            {
                Apply(migration, direction, live);
                foreach (var (_, data) in pending)
                {
                    Apply(migration, direction, data);

                    // The real helper reads each transaction without metadata, and writes none.
                    data.Metadata.Clear();
                }
            }
            catch (MigrationFailedException failure)
            {
                return new MigrationOutcome(null, new MigrationFailure(migration.Name, failure.Place, failure.Message), [.. live.HostEffects]);
            }
        }

        var result = store with
        {
            Live = live.Values.ToImmutable(),
            Metadata = live.Metadata.ToImmutable(),
            Pending = store.Pending.SetItems(pending.Select(transaction => KeyValuePair.Create(transaction.Key, transaction.Data.Values.ToImmutable()))),
            PendingMetadata = store.PendingMetadata.Clear(),
        };
        return new MigrationOutcome(result, null, [.. live.HostEffects]);
    }

    private static void Apply(Migration migration, MigrationDirection direction, MigrationData data)
    {
        foreach (var operation in migration.In(direction))
        {
            operation.Apply(data);
        }
    }

    private MigrationData DataOf(ImmutableSortedDictionary<string, DocumentValue> values, ImmutableSortedDictionary<StorePlace, DocumentValue> metadata)
    {
        var data = new MigrationData(values, metadata, _variant, os, host);
        foreach (var fact in os.ToTable().Entries)
        {
            data.Values[$"os.{fact.Key}"] = fact.Value;
        }

        return data;
    }
}
