using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>What a datastore on disk holds.</summary>
public sealed record StoreContent
{
    /// <summary>The committed values.</summary>
    public ImmutableDictionary<DatastoreKey, DocumentValue> Live { get; init; } = ImmutableDictionary<DatastoreKey, DocumentValue>.Empty;

    /// <summary>The metadata of keys, which need not have a value.</summary>
    public ImmutableDictionary<(DatastoreKey Key, string Name), DocumentValue> Metadata { get; init; } =
        ImmutableDictionary<(DatastoreKey, string), DocumentValue>.Empty;

    /// <summary>The values that wait for a commit, by the name of their transaction.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<DatastoreKey, DocumentValue>> Pending { get; init; } =
        ImmutableDictionary.Create<string, ImmutableDictionary<DatastoreKey, DocumentValue>>(StringComparer.Ordinal);

    /// <summary>The metadata of values that wait, such as their strength, by transaction, key and name.</summary>
    public ImmutableDictionary<(string Transaction, DatastoreKey Key, string Name), DocumentValue> PendingMetadata { get; init; } =
        ImmutableDictionary<(string, DatastoreKey, string), DocumentValue>.Empty;
}
