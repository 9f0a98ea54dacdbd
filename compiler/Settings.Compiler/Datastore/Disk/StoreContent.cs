using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>What a datastore on disk contains. Keys are names, spelled as <see cref="DatastoreKey"/> spells them.</summary>
public sealed record StoreContent
{
    /// <summary>No values.</summary>
    public static ImmutableSortedDictionary<string, DocumentValue> NoValues { get; } = ImmutableSortedDictionary.Create<string, DocumentValue>(StringComparer.Ordinal);

    /// <summary>The committed values.</summary>
    public ImmutableSortedDictionary<string, DocumentValue> Live { get; init; } = NoValues;

    /// <summary>The metadata of keys, which need not have a value.</summary>
    public ImmutableDictionary<(string Key, string Name), DocumentValue> Metadata { get; init; } = ImmutableDictionary<(string, string), DocumentValue>.Empty;

    /// <summary>The values that wait for a commit, by the name of their transaction.</summary>
    public ImmutableDictionary<string, ImmutableSortedDictionary<string, DocumentValue>> Pending { get; init; } =
        ImmutableDictionary.Create<string, ImmutableSortedDictionary<string, DocumentValue>>(StringComparer.Ordinal);

    /// <summary>The metadata of values that wait, such as their strength, by transaction, key and name.</summary>
    public ImmutableDictionary<(string Transaction, string Key, string Name), DocumentValue> PendingMetadata { get; init; } =
        ImmutableDictionary<(string, string, string), DocumentValue>.Empty;
}
