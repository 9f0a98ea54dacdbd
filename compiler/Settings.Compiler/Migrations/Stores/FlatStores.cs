using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Datastore.Disk;

namespace Settings.Compiler.Migrations.Stores;

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
            Live = empty.Live.AddRange(Names(content.Live)),
            Metadata = empty.Metadata.AddRange(content.Metadata.Select(pair => KeyValuePair.Create(new StorePlace(pair.Key.Key.ToString(), pair.Key.Name), pair.Value))),
            Pending = empty.Pending.AddRange(content.Pending.Select(transaction => KeyValuePair.Create(transaction.Key, empty.Live.AddRange(Names(transaction.Value))))),
            PendingMetadata = empty.PendingMetadata.AddRange(content.PendingMetadata.GroupBy(entry => entry.Key.Transaction, StringComparer.Ordinal)
                .Select(entries => KeyValuePair.Create(entries.Key, empty.Metadata.AddRange(entries.Select(entry => KeyValuePair.Create(new StorePlace(entry.Key.Key.ToString(), entry.Key.Name), entry.Value)))))),
        };
    }

    /// <summary>What is written of a store; of two spellings of one key the later in order counts.</summary>
    /// <exception cref="FormatException">A name is no key.</exception>
    public static StoreContent ToContent(FlatStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var metadata = ImmutableDictionary.CreateBuilder<(DatastoreKey, string), DocumentValue>();
        foreach (var (place, value) in store.Metadata)
        {
            metadata[(DatastoreKey.Parse(place.Key), place.Metadata ?? string.Empty)] = value;
        }

        var pending = ImmutableDictionary.CreateBuilder<(string, DatastoreKey, string), DocumentValue>();
        foreach (var (transaction, places) in store.PendingMetadata)
        {
            foreach (var (place, value) in places)
            {
                pending[(transaction, DatastoreKey.Parse(place.Key), place.Metadata ?? string.Empty)] = value;
            }
        }

        return new StoreContent
        {
            PendingMetadata = pending.ToImmutable(),
            Live = Keys(store.Live),
            Metadata = metadata.ToImmutable(),
            Pending = store.Pending.ToImmutableDictionary(transaction => transaction.Key, transaction => Keys(transaction.Value), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<KeyValuePair<string, DocumentValue>> Names(ImmutableDictionary<DatastoreKey, DocumentValue> values) =>
        values.Select(pair => KeyValuePair.Create(pair.Key.ToString(), pair.Value));

    private static ImmutableDictionary<DatastoreKey, DocumentValue> Keys(ImmutableSortedDictionary<string, DocumentValue> values)
    {
        var keys = ImmutableDictionary.CreateBuilder<DatastoreKey, DocumentValue>();
        foreach (var (name, value) in values)
        {
            keys[DatastoreKey.Parse(name)] = value;
        }

        return keys.ToImmutable();
    }
}
