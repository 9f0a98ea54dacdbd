using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Migrations.Stores;

/// <summary>What becomes of each value of a datastore, and of its metadata, on the way to another release.</summary>
public static class StoreOutcome
{
    /// <summary>All outcomes, sorted by place; live values come first, and what waits in transactions last.</summary>
    /// <param name="store">The datastore before and behind.</param>
    /// <param name="refill">What the image makes of it; null when that is not known.</param>
    public static IReadOnlyList<KeyOutcome> Of(MigratedStore store, Refill? refill)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (before, migrated, after) = (store.Before, store.Migrated, store.After);
        var outcomes = new List<KeyOutcome>();
        Compare(null, Places(before.Live), Places(migrated.Live), Places(after.Live), refill, outcomes);
        Compare(null, before.Metadata, migrated.Metadata, after.Metadata, refill, outcomes);
        foreach (var transaction in before.Pending.Keys.Union(after.Pending.Keys, StringComparer.Ordinal))
        {
            // A node deletes transactions when it starts: nothing comes in their place.
            var none = FlatStore.Empty;
            Compare(
                transaction,
                Places(before.Pending.GetValueOrDefault(transaction) ?? none.Live),
                Places(migrated.Pending.GetValueOrDefault(transaction) ?? none.Live),
                Places(after.Pending.GetValueOrDefault(transaction) ?? none.Live),
                null,
                outcomes);
            Compare(
                transaction,
                before.PendingMetadata.GetValueOrDefault(transaction) ?? none.Metadata,
                migrated.PendingMetadata.GetValueOrDefault(transaction) ?? none.Metadata,
                after.PendingMetadata.GetValueOrDefault(transaction) ?? none.Metadata,
                null,
                outcomes);
        }

        return outcomes;
    }

    private static void Compare(
        string? transaction,
        IReadOnlyDictionary<StorePlace, DocumentValue> before,
        IReadOnlyDictionary<StorePlace, DocumentValue> migrated,
        IReadOnlyDictionary<StorePlace, DocumentValue> after,
        Refill? refill,
        List<KeyOutcome> outcomes)
    {
        foreach (var place in before.Keys.Union(after.Keys).Order(StorePlace.Order))
        {
            var (old, now) = (before.GetValueOrDefault(place), after.GetValueOrDefault(place));
            outcomes.Add((old, now) switch
            {
                (null, _) => new KeyOutcome(place, transaction, KeyFate.Added, null, now),
                (_, null) => Missing(place, transaction, old, wasMigrated: migrated.ContainsKey(place), refill),
                _ => new KeyOutcome(place, transaction, ReferenceEquals(old, now) || JsonText.Write(old) == JsonText.Write(now) ? KeyFate.Kept : KeyFate.Migrated, old, now),
            });
        }
    }

    private static KeyOutcome Missing(StorePlace place, string? transaction, DocumentValue old, bool wasMigrated, Refill? refill) => refill switch
    {
        null => new KeyOutcome(place, transaction, KeyFate.Gone, old, null),
        _ when refill.TryFind(place, out var value) => new KeyOutcome(place, transaction, wasMigrated ? KeyFate.Refilled : KeyFate.Reset, old, value),
        _ => new KeyOutcome(place, transaction, KeyFate.Lost, old, null),
    };

    private static Dictionary<StorePlace, DocumentValue> Places(IEnumerable<KeyValuePair<string, DocumentValue>> values) =>
        values.ToDictionary(pair => new StorePlace(pair.Key), pair => pair.Value);
}
