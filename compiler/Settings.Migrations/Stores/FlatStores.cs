using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Datastore.Disk;

namespace Settings.Migrations.Stores;

/// <summary>Datastores on disk as migrations see them, and back: keys on disk have one spelling, keys of migrations may have several.</summary>
public static class FlatStores
{
    /// <summary>A datastore as migrations see it.</summary>
    public static FlatStore Of(StoreContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var empty = FlatStore.Empty;
        return empty with
        {
            Live = content.Live,
            Metadata = empty.Metadata.AddRange(content.Metadata.Select(pair => KeyValuePair.Create(new StorePlace(pair.Key.Key, pair.Key.Name), pair.Value))),
            Pending = empty.Pending.AddRange(content.Pending),
            PendingMetadata = empty.PendingMetadata.AddRange(content.PendingMetadata.GroupBy(entry => entry.Key.Transaction, StringComparer.Ordinal)
                .Select(entries => KeyValuePair.Create(entries.Key, empty.Metadata.AddRange(entries.Select(entry => KeyValuePair.Create(new StorePlace(entry.Key.Key, entry.Key.Name), entry.Value)))))),
        };
    }

    /// <summary>What is written of a store; of two spellings of one key the later in order counts.</summary>
    /// <exception cref="FormatException">A name is not a key.</exception>
    public static StoreContent ToContent(FlatStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var metadata = ImmutableDictionary.CreateBuilder<(string, string), DocumentValue>();
        foreach (var (place, value) in store.Metadata)
        {
            metadata[(Spelled(place.Key), place.Metadata ?? string.Empty)] = value;
        }

        var pending = ImmutableDictionary.CreateBuilder<(string, string, string), DocumentValue>();
        foreach (var (transaction, places) in store.PendingMetadata)
        {
            foreach (var (place, value) in places)
            {
                pending[(transaction, Spelled(place.Key), place.Metadata ?? string.Empty)] = value;
            }
        }

        return new StoreContent
        {
            PendingMetadata = pending.ToImmutable(),
            Live = Spelled(store.Live),
            Metadata = metadata.ToImmutable(),
            Pending = store.Pending.ToImmutableDictionary(transaction => transaction.Key, transaction => Spelled(transaction.Value), StringComparer.Ordinal),
        };
    }

    private static ImmutableSortedDictionary<string, DocumentValue> Spelled(ImmutableSortedDictionary<string, DocumentValue> values)
    {
        if (values.Keys.All(DatastoreKey.IsSpelled))
        {
            return values;
        }

        var spelled = StoreContent.NoValues.ToBuilder();
        foreach (var (name, value) in values)
        {
            spelled[Spelled(name)] = value;
        }

        return spelled.ToImmutable();
    }

    private static string Spelled(string name) => DatastoreKey.IsSpelled(name) ? name : DatastoreKey.Parse(name).ToString();
}
