using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Running;

/// <summary>
/// A migrated store without what the migration wrote down about the image, where that did not exist before: it says nothing
/// about the migration.
/// </summary>
public static class StoreWithoutNewFacts
{
    private const string Facts = "os.";

    /// <summary>The store without them.</summary>
    public static FlatStore Of(FlatStore store, FlatStore before)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(before);
        return store with
        {
            Live = Without(store.Live, before.Live),
            Pending = store.Pending.SetItems(store.Pending.Select(transaction =>
                KeyValuePair.Create(transaction.Key, Without(transaction.Value, before.Pending[transaction.Key])))),
        };
    }

    private static ImmutableSortedDictionary<string, DocumentValue> Without(
        ImmutableSortedDictionary<string, DocumentValue> values, ImmutableSortedDictionary<string, DocumentValue> before) =>
        values.RemoveRange(values.Keys.Where(key => key.StartsWith(Facts, StringComparison.Ordinal) && !before.ContainsKey(key)));
}
