using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// What a node's API works on: live values, pending transactions, metadata, and what a commit makes of them. Every change makes
/// a new state. Its keys are parsed, and values in transactions have a strength: it decides what a commit does, where
/// <see cref="FlatStore"/> only holds what is in files, names and metadata that are not keys or strengths of ours included.
/// Upstream: core-kit sources/api/datastore/src/lib.rs and filesystem.rs.
/// </summary>
public sealed record DatastoreState
{
    /// <summary>A datastore without content, as storewolf finds it on the first boot.</summary>
    public static DatastoreState Empty { get; } = new();

    /// <summary>The committed values.</summary>
    public DatastoreValues Live { get; init; } = DatastoreValues.Empty;

    /// <summary>What waits for a commit, by the name of its transaction.</summary>
    public ImmutableSortedDictionary<string, PendingTransaction> Pending { get; init; } =
        ImmutableSortedDictionary.Create<string, PendingTransaction>(StringComparer.Ordinal);

    /// <summary>What is known about keys. Metadata is live at once.</summary>
    public DatastoreMetadata Metadata { get; init; } = DatastoreMetadata.Empty;

    /// <summary>Puts values into a pending transaction; the later value of a key holds.</summary>
    public DatastoreState Set(DatastoreTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        return this with { Pending = Pending.SetItem(transaction.Name, PendingOf(transaction.Name).With(transaction)) };
    }

    /// <summary>Writes values that need no commit, such as the services.</summary>
    public DatastoreState SetLive(IEnumerable<DatastorePair> pairs) => this with { Live = Live.With(DatastoreValues.Of(pairs.ToImmutableArray())) };

    /// <summary>Writes metadata where there is none of its name yet, as storewolf does (core-kit sources/api/storewolf/src/main.rs).</summary>
    public DatastoreState AddMetadata(IEnumerable<MetadataEntry> entries) => this with { Metadata = Metadata.With(entries, replaces: false) };

    /// <summary>The first setting for which the commit of a transaction is refused, as it would turn from strong to weak; null when it is not.</summary>
    /// <param name="transaction">Its name.</param>
    public DatastoreKey? RefusalOf(string transaction) => PendingOf(transaction).KeysOf(SettingStrength.Weak)
        .Where(key => IsSetting(key) && StrengthRules.IsRefused(this, key))
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
        changed = [];
        if (RefusalOf(transaction) is not null)
        {
            return this;
        }

        var pending = PendingOf(transaction);
        var values = pending.Values.Where(IsSetting);
        changed = values.ToKeys();
        return changed.IsEmpty ? this : this with
        {
            Live = Live.With(values),
            Pending = Pending.Remove(transaction),
            Metadata = Metadata.With(
                StrengthRules.Changes(this, pending).Where(change => IsSetting(change.Key)).Select(change => new MetadataEntry(change.Key, StrengthRules.Metadata, StrengthRules.ToValue(change.Strength))),
                replaces: true),
        };
    }

    /// <summary>
    /// What is known about a key: the entry of the longest key that it is or lies below. Entries do not add up.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="name">The name of the metadata.</param>
    /// <param name="value">The value.</param>
    public bool TryGetMetadata(DatastoreKey key, string name, [NotNullWhen(true)] out DocumentValue? value) => Metadata.TryGetNearest(key, name, out value);

    /// <summary>The settings that are live with those of a transaction over them, as tables.</summary>
    public DocumentTable SettingsWith(string transaction) => SettingsTree.BuildSettings(Live.With(PendingOf(transaction).Values).Where(IsSetting));

    private PendingTransaction PendingOf(string transaction) => Pending.GetValueOrDefault(transaction, PendingTransaction.Empty);

    private static bool IsSetting(DatastoreKey key) => key.Segments[0] == "settings";
}
