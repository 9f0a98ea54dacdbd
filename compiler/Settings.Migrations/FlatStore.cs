using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;

namespace Settings.Migrations;

/// <summary>
/// The content of a datastore as migrations see it: keys are names, compared character by character, so two spellings
/// of one key are two keys. Upstream: bottlerocket sources/api/migration/migration-helpers/src/lib.rs (MigrationData).
/// </summary>
public sealed record FlatStore
{
    private static readonly ImmutableSortedDictionary<string, DocumentValue> NoValues =
        ImmutableSortedDictionary.Create<string, DocumentValue>(StringComparer.Ordinal);

    /// <summary>A store without content.</summary>
    public static FlatStore Empty { get; } = new();

    /// <summary>The committed values by the names of their keys.</summary>
    public ImmutableSortedDictionary<string, DocumentValue> Live { get; init; } = NoValues;

    /// <summary>The metadata of committed values, which need not exist.</summary>
    public ImmutableSortedDictionary<StorePlace, DocumentValue> Metadata { get; init; } =
        ImmutableSortedDictionary.Create<StorePlace, DocumentValue>(StorePlace.Order);

    /// <summary>The values of transactions that are not committed, by the names of the transactions.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, DocumentValue>> Pending { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<string, DocumentValue>>(StringComparer.Ordinal);

    /// <summary>
    /// The metadata of values in transactions. Migrations neither see it nor leave it: they read and write metadata that is live.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<StorePlace, DocumentValue>> PendingMetadata { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<StorePlace, DocumentValue>>(StringComparer.Ordinal);

    /// <summary>What a node without user data writes when it starts for the first time, before setting generators run.</summary>
    public static FlatStore OfDefaults(MergedDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(defaults);
        return Empty with
        {
            Live = NoValues.SetItems(DatastoreFlattener.FlattenSettings(defaults.Settings).Concat(defaults.LivePairs).Select(pair => KeyValuePair.Create(pair.Key.ToString(), pair.Value))),
            Metadata = Empty.Metadata.SetItems(defaults.Metadata.Select(entry => KeyValuePair.Create(new StorePlace(entry.Key.ToString(), entry.Name), entry.Value))),
        };
    }

    /// <summary>The value of a key or of its metadata; null when there is none.</summary>
    public DocumentValue? Find(StorePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Metadata is null ? Live.GetValueOrDefault(place.Key) : Metadata.GetValueOrDefault(place);
    }

    /// <summary>The store with another value of a key or of its metadata; without it when the value is null.</summary>
    public FlatStore With(StorePlace place, DocumentValue? value)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Metadata is null
            ? this with { Live = value is null ? Live.Remove(place.Key) : Live.SetItem(place.Key, value) }
            : this with { Metadata = value is null ? Metadata.Remove(place) : Metadata.SetItem(place, value) };
    }
}
