using Settings.Compiler.Binding;
using Settings.Compiler.Datastore.Disk;

namespace Settings.Compiler.Migrations.Stores;

/// <summary>A value or metadata that a migration of a datastore changes.</summary>
/// <param name="Place">The key, or its metadata.</param>
/// <param name="Transaction">The transaction that it waits in; null for what is live.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value behind; null when there is none.</param>
public sealed record StoreChange(StorePlace Place, string? Transaction, DocumentValue? Before, DocumentValue? After)
{
    /// <summary>What differs between two contents, sorted by place; live values come first.</summary>
    public static IReadOnlyList<StoreChange> Between(StoreContent before, StoreContent after)
    {
        var (old, now) = (FlatStores.Of(before), FlatStores.Of(after));
        var changes = new List<StoreChange>();
        Compare(null, old.Live.ToDictionary(pair => new StorePlace(pair.Key), pair => pair.Value), now.Live.ToDictionary(pair => new StorePlace(pair.Key), pair => pair.Value), changes);
        Compare(null, old.Metadata, now.Metadata, changes);
        foreach (var transaction in old.Pending.Keys.Union(now.Pending.Keys, StringComparer.Ordinal))
        {
            Compare(
                transaction,
                (old.Pending.GetValueOrDefault(transaction) ?? FlatStore.Empty.Live).ToDictionary(pair => new StorePlace(pair.Key), pair => pair.Value),
                (now.Pending.GetValueOrDefault(transaction) ?? FlatStore.Empty.Live).ToDictionary(pair => new StorePlace(pair.Key), pair => pair.Value),
                changes);
        }

        return changes;
    }

    private static void Compare(string? transaction, IReadOnlyDictionary<StorePlace, DocumentValue> old, IReadOnlyDictionary<StorePlace, DocumentValue> now, List<StoreChange> changes)
    {
        foreach (var place in old.Keys.Union(now.Keys).Order(StorePlace.Order))
        {
            var (before, after) = (old.GetValueOrDefault(place), now.GetValueOrDefault(place));
            if (!ReferenceEquals(before, after) && TextOf(before) != TextOf(after))
            {
                changes.Add(new StoreChange(place, transaction, before, after));
            }
        }
    }

    private static string? TextOf(DocumentValue? value) => value is null ? null : Datastore.JsonText.Write(value);
}
