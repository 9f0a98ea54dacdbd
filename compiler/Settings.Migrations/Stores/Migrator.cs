using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Stores;

/// <summary>
/// What the migrator of an image leaves out of the datastore that it hands over: after the migrations, and without any as well.
/// storewolf and sundog write it anew, as the image has it. Upstream: core-kit sources/api/migration/migrator/src/main.rs
/// (copy_without_transient_entries).
/// </summary>
/// <param name="DropsWeak">Whether it leaves out the values of keys that are weak by metadata of their own.</param>
/// <param name="DropsMetadata">Whether it leaves out all metadata.</param>
/// <param name="Prefixes">What the names of keys begin with that it leaves out.</param>
public sealed record Migrator(bool DropsWeak, bool DropsMetadata, ImmutableArray<string> Prefixes)
{
    /// <summary>One that leaves out nothing.</summary>
    public static Migrator Plain { get; } = new(DropsWeak: false, DropsMetadata: false, []);

    /// <summary>Whether it copies the datastore at every change of the release, so the links lead to a new folder without any migration.</summary>
    public bool IsCopying => DropsWeak || DropsMetadata || Prefixes.Length > 0;

    /// <summary>What is left of a datastore.</summary>
    public FlatStore Survivors(FlatStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store with
        {
            Live = Survivors(store.Live, store.Metadata),
            Metadata = DropsMetadata ? store.Metadata.Clear() : store.Metadata,
            Pending = store.Pending.SetItems(store.Pending.Select(transaction =>
                KeyValuePair.Create(transaction.Key, Survivors(transaction.Value, store.PendingMetadata.GetValueOrDefault(transaction.Key) ?? store.Metadata.Clear())))),
            PendingMetadata = DropsMetadata ? store.PendingMetadata.Clear() : store.PendingMetadata,
        };
    }

    private ImmutableSortedDictionary<string, DocumentValue> Survivors(
        ImmutableSortedDictionary<string, DocumentValue> values, IReadOnlyDictionary<StorePlace, DocumentValue> metadata)
    {
        var left = DropsWeak ? values.RemoveRange(metadata.Where(entry => StrengthRules.IsWeak(entry.Key.Metadata, entry.Value)).Select(entry => entry.Key.Key)) : values;
        return left.RemoveRange(left.Keys.Where(key => Prefixes.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal))));
    }
}
