using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Stores;

/// <summary>What becomes of each value of a datastore, and of its metadata, on the way to another release.</summary>
public static class StoreOutcome
{
    /// <summary>All outcomes, sorted by place; live values come first, and what waits in transactions last.</summary>
    /// <param name="store">The datastore before and after.</param>
    /// <param name="refill">What the image makes of it; null when that is not known.</param>
    public static IReadOnlyList<KeyOutcome> Of(MigratedStore store, Refill? refill)
    {
        ArgumentNullException.ThrowIfNull(store);
        var (before, migrated, after) = (store.Before, store.Migrated, store.After);
        var outcomes = new List<KeyOutcome>(before.Live.Count);
        CompareValues(null, before.Live, migrated.Live, after.Live, refill, outcomes);
        Compare(null, before.Metadata, migrated.Metadata.ContainsKey, after.Metadata, refill, outcomes);
        foreach (var transaction in before.Pending.Keys.Union(after.Pending.Keys, StringComparer.Ordinal))
        {
            // A node deletes transactions when it starts: nothing comes in their place.
            var none = FlatStore.Empty;
            CompareValues(
                transaction,
                before.Pending.GetValueOrDefault(transaction) ?? none.Live,
                migrated.Pending.GetValueOrDefault(transaction) ?? none.Live,
                after.Pending.GetValueOrDefault(transaction) ?? none.Live,
                null,
                outcomes);
            Compare(
                transaction,
                before.PendingMetadata.GetValueOrDefault(transaction) ?? none.Metadata,
                (migrated.PendingMetadata.GetValueOrDefault(transaction) ?? none.Metadata).ContainsKey,
                after.PendingMetadata.GetValueOrDefault(transaction) ?? none.Metadata,
                null,
                outcomes);
        }

        return outcomes;
    }

    private static void CompareValues(
        string? transaction,
        ImmutableSortedDictionary<string, DocumentValue> before,
        ImmutableSortedDictionary<string, DocumentValue> migrated,
        ImmutableSortedDictionary<string, DocumentValue> after,
        Refill? refill,
        List<KeyOutcome> outcomes) =>
        Compare(transaction, Places(before), place => migrated.ContainsKey(place.Key), Places(after), refill, outcomes);

    // Both sides are sorted: they are walked side by side.
    private static void Compare(
        string? transaction,
        IEnumerable<KeyValuePair<StorePlace, DocumentValue>> before,
        Predicate<StorePlace> wasMigrated,
        IEnumerable<KeyValuePair<StorePlace, DocumentValue>> after,
        Refill? refill,
        List<KeyOutcome> outcomes)
    {
        using var olds = before.GetEnumerator();
        using var news = after.GetEnumerator();
        var (hasOld, hasNew) = (olds.MoveNext(), news.MoveNext());
        while (hasOld || hasNew)
        {
            var order = !hasOld ? 1 : !hasNew ? -1 : StorePlace.Order.Compare(olds.Current.Key, news.Current.Key);
            var place = order <= 0 ? olds.Current.Key : news.Current.Key;
            var (old, now) = (order <= 0 ? olds.Current.Value : null, order >= 0 ? news.Current.Value : null);
            outcomes.Add((old, now) switch
            {
                (null, _) => new KeyOutcome(place, transaction, KeyFate.Added, null, now),
                (_, null) => Missing(place, transaction, old, wasMigrated(place), refill),
                _ => new KeyOutcome(place, transaction, ReferenceEquals(old, now) || JsonText.Write(old) == JsonText.Write(now) ? KeyFate.Kept : KeyFate.Migrated, old, now),
            });
            hasOld = order <= 0 ? olds.MoveNext() : hasOld;
            hasNew = order >= 0 ? news.MoveNext() : hasNew;
        }
    }

    private static KeyOutcome Missing(StorePlace place, string? transaction, DocumentValue old, bool wasMigrated, Refill? refill) => refill switch
    {
        null => new KeyOutcome(place, transaction, KeyFate.Gone, old, null),
        _ when refill.TryFind(place, out var value) => new KeyOutcome(place, transaction, wasMigrated ? KeyFate.Refilled : KeyFate.Reset, old, value),
        _ => new KeyOutcome(place, transaction, KeyFate.Lost, old, null),
    };

    private static IEnumerable<KeyValuePair<StorePlace, DocumentValue>> Places(ImmutableSortedDictionary<string, DocumentValue> values) =>
        values.Select(pair => KeyValuePair.Create(new StorePlace(pair.Key), pair.Value));
}
