using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// What a datastore contains, as it is read from disk, migrated and written: keys are names, compared character by character. On
/// disk a key has one spelling; migrations may write several, which are several keys to them, until <see cref="Spelled()"/>.
/// Upstream: bottlerocket sources/api/migration/migration-helpers/src/lib.rs (MigrationData).
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
    /// The metadata of values in transactions, such as their strength. Migrations neither see it nor leave it: they read and write metadata that is live.
    /// </summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<StorePlace, DocumentValue>> PendingMetadata { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<StorePlace, DocumentValue>>(StringComparer.Ordinal);

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

    /// <summary>The store as it is written: names as <see cref="DatastoreKey"/> spells them; of two spellings of one key the later in order counts.</summary>
    /// <exception cref="FormatException">A name is not a key.</exception>
    public FlatStore Spelled() => this with
    {
        Live = Spelled(Live),
        Metadata = Spelled(Metadata),
        Pending = Pending.SetItems(Pending.Select(transaction => KeyValuePair.Create(transaction.Key, Spelled(transaction.Value)))),
        PendingMetadata = PendingMetadata.SetItems(PendingMetadata.Select(transaction => KeyValuePair.Create(transaction.Key, Spelled(transaction.Value)))),
    };

    private static ImmutableSortedDictionary<string, DocumentValue> Spelled(ImmutableSortedDictionary<string, DocumentValue> values) =>
        values.Keys.All(DatastoreKey.IsSpelled) ? values : values.Clear().SetItems(values.Select(pair => KeyValuePair.Create(Spelled(pair.Key), pair.Value)));

    private static ImmutableSortedDictionary<StorePlace, DocumentValue> Spelled(ImmutableSortedDictionary<StorePlace, DocumentValue> values) =>
        values.Keys.All(place => DatastoreKey.IsSpelled(place.Key))
            ? values
            : values.Clear().SetItems(values.Select(pair => KeyValuePair.Create(pair.Key with { Key = Spelled(pair.Key.Key) }, pair.Value)));

    private static string Spelled(string name) => DatastoreKey.IsSpelled(name) ? name : DatastoreKey.Parse(name).ToString();
}
