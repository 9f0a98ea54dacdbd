using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// The content of a datastore: live values, pending transactions, metadata. Every change makes a new state.
/// Upstream: core-kit sources/api/datastore/src/lib.rs and filesystem.rs.
/// </summary>
public sealed record DatastoreState
{
    private static readonly ImmutableSortedDictionary<DatastoreKey, DocumentValue> NoValues =
        ImmutableSortedDictionary.Create<DatastoreKey, DocumentValue>(DatastoreKey.NameOrder);

    /// <summary>A datastore without content, as storewolf finds it on the first boot.</summary>
    public static DatastoreState Empty { get; } = new();

    /// <summary>The committed values.</summary>
    public ImmutableSortedDictionary<DatastoreKey, DocumentValue> Live { get; init; } = NoValues;

    /// <summary>The values that wait for a commit, by the name of their transaction.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<DatastoreKey, DocumentValue>> Pending { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedDictionary<DatastoreKey, DocumentValue>>(StringComparer.Ordinal);

    /// <summary>What is known about keys, by key and name. Metadata is live at once.</summary>
    public ImmutableDictionary<(DatastoreKey Key, string Name), DocumentValue> Metadata { get; init; } =
        ImmutableDictionary<(DatastoreKey, string), DocumentValue>.Empty;

    /// <summary>How firmly pending values are to hold, by transaction and key; not all values have it said.</summary>
    public ImmutableDictionary<(string Transaction, DatastoreKey Key), SettingStrength> PendingStrengths { get; init; } =
        ImmutableDictionary<(string, DatastoreKey), SettingStrength>.Empty;

    /// <summary>Puts values into a pending transaction; the later value of a key holds.</summary>
    public DatastoreState Set(DatastoreTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        var values = Pending.GetValueOrDefault(transaction.Name, NoValues);
        return this with
        {
            Pending = Pending.SetItem(transaction.Name, values.SetItems(transaction.Set.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)))),
            PendingStrengths = transaction.Strength is { } strength
                ? PendingStrengths.SetItems(transaction.Set.Select(pair => KeyValuePair.Create((transaction.Name, pair.Key), strength)))
                : PendingStrengths,
        };
    }

    /// <summary>Writes values that need no commit, such as the services.</summary>
    public DatastoreState SetLive(IEnumerable<DatastorePair> pairs) =>
        this with { Live = Live.SetItems(pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))) };

    /// <summary>Writes metadata where there is none of its name yet, as storewolf does (core-kit sources/api/storewolf/src/main.rs).</summary>
    public DatastoreState AddMetadata(IEnumerable<MetadataEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var metadata = Metadata.ToBuilder();
        foreach (var entry in entries)
        {
            metadata.TryAdd((entry.Key, entry.Name), entry.Value);
        }

        return this with { Metadata = metadata.ToImmutable() };
    }

    /// <summary>The first setting for which the commit of a transaction is refused, as it would turn from strong to weak; null when it is not.</summary>
    /// <param name="transaction">Its name.</param>
    public DatastoreKey? RefusalOf(string transaction) => PendingStrengths
        .Where(entry => entry.Key.Transaction == transaction && IsSetting(entry.Key.Key) && StrengthRules.IsRefused(this, entry.Key.Key, entry.Value))
        .Select(entry => entry.Key.Key)
        .Min(DatastoreKey.NameOrder);

    /// <summary>
    /// Makes the settings of a transaction live, and their strength where it changes. Nothing happens when the commit is refused.
    /// </summary>
    /// <param name="transaction">Its name.</param>
    /// <param name="changed">
    /// All keys of the transaction, sorted, whether their values differ from the live ones or not; none when there is no
    /// such transaction, which the node's API answers with 422.
    /// </param>
    public DatastoreState Commit(string transaction, out ImmutableArray<DatastoreKey> changed)
    {
        if (RefusalOf(transaction) is not null)
        {
            changed = [];
            return this;
        }

        var values = Pending.GetValueOrDefault(transaction, NoValues).Where(pair => IsSetting(pair.Key)).ToList();
        changed = [.. values.Select(pair => pair.Key)];
        var strengths = PendingStrengths.Where(entry => entry.Key.Transaction == transaction).ToList();
        return changed.IsEmpty ? this : this with
        {
            Live = Live.SetItems(values),
            Pending = Pending.Remove(transaction),
            PendingStrengths = PendingStrengths.RemoveRange(strengths.Select(entry => entry.Key)),
            Metadata = Metadata.SetItems(strengths
                .Where(entry => IsSetting(entry.Key.Key) && entry.Value != StrengthRules.Of(this, entry.Key.Key))
                .Select(entry => KeyValuePair.Create((entry.Key.Key, StrengthRules.Metadata), (DocumentValue)StrengthRules.ToValue(entry.Value)))),
        };
    }

    /// <summary>
    /// What is known about a key: the entry of the longest key that it is or lies below. Entries do not add up.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name of the metadata.</param>
    /// <param name="value">The value.</param>
    public bool TryGetMetadata(DatastoreKey key, string name, [NotNullWhen(true)] out DocumentValue? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (var length = key.Segments.Length; length > 0; length--)
        {
            if (Metadata.TryGetValue((length == key.Segments.Length ? key : new DatastoreKey(key.Segments[..length]), name), out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>The settings that are live with those of a transaction over them, as tables.</summary>
    public DocumentTable SettingsWith(string transaction) =>
        SettingsTree.BuildSettings(Live.Concat(Pending.GetValueOrDefault(transaction, NoValues))
            .Where(pair => IsSetting(pair.Key))
            .Select(pair => new DatastorePair(pair.Key, pair.Value)));

    private static bool IsSetting(DatastoreKey key) => key.Segments[0] == "settings";
}
