using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// What becomes of strength when a transaction is committed.
/// Upstream: core-kit sources/api/apiserver/src/server/controller.rs (datastore_transaction_check).
/// </summary>
public static class StrengthRules
{
    /// <summary>The name of the metadata that contains it.</summary>
    public const string Metadata = "strength";

    private const string Weak = "weak";

    /// <summary>The strength of a live key: its own, or that of the longest key above it that has one; strong when none has.</summary>
    public static SettingStrength Of(DatastoreState state, DatastoreKey key)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.TryGetMetadata(key, Metadata, out var value) && value is DocumentString { Value: Weak } ? SettingStrength.Weak : SettingStrength.Strong;
    }

    /// <summary>Whether metadata of a key says that its value is weak.</summary>
    /// <param name="name">The name of the metadata.</param>
    /// <param name="value">What it says.</param>
    public static bool IsWeak(string? name, DocumentValue value) => name == Metadata && value is DocumentString { Value: Weak };

    /// <summary>How strength is kept.</summary>
    public static DocumentString ToValue(SettingStrength strength) => new(strength == SettingStrength.Weak ? Weak : "strong", default);

    /// <summary>Whether a value that is sent as weak is live and strong, for which the whole commit is refused.</summary>
    public static bool IsRefused(DatastoreState state, DatastoreKey key)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Live.ContainsKey(key) && Of(state, key) == SettingStrength.Strong;
    }

    /// <summary>The keys of a transaction whose strength its commit changes.</summary>
    public static IEnumerable<(DatastoreKey Key, SettingStrength Strength)> Changes(DatastoreState state, PendingTransaction pending)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(pending);

        // Where nothing is weak, nothing becomes strong: new nodes need not ask for each of their keys.
        var weak = pending.KeysOf(SettingStrength.Weak).Where(key => Of(state, key) == SettingStrength.Strong).Select(key => (key, SettingStrength.Weak));
        return !state.Metadata.Has(Metadata) ? weak
            : weak.Concat(pending.KeysOf(SettingStrength.Strong).Where(key => Of(state, key) == SettingStrength.Weak).Select(key => (key, SettingStrength.Strong)));
    }
}
