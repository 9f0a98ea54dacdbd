using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Turns tables into pairs. Lists are single values; null, floats that are not finite, and empty tables leave nothing.
/// Upstream: core-kit sources/api/datastore/src/serialization/pairs.rs (to_pairs_with_prefix).
/// </summary>
public static class DatastoreFlattener
{
    /// <summary>The pairs of a table whose keys are first segments, such as a document with its settings table; sorted by key.</summary>
    public static ImmutableArray<DatastorePair> Flatten(DocumentTable table) => FlattenBelow([], table);

    /// <summary>The pairs of what lies below settings; sorted by key.</summary>
    public static ImmutableArray<DatastorePair> FlattenSettings(DocumentTable settings) => FlattenBelow(DatastoreKey.Settings.Segments, settings);

    /// <summary>The pairs of what lies below a key; sorted by key.</summary>
    /// <param name="segments">The segments of the key.</param>
    /// <param name="table">The table that the key leads to.</param>
    public static ImmutableArray<DatastorePair> FlattenBelow(ImmutableArray<string> segments, DocumentTable table)
    {
        var ordered = SettingsTree.Ordered(table);
        var pairs = ImmutableArray.CreateBuilder<DatastorePair>(CountOf(ordered));
        Add(pairs, ordered, segments);
        return pairs.DrainToImmutable();
    }

    private static int CountOf(DocumentTable table)
    {
        var count = 0;
        foreach (ref readonly var entry in table.EntrySpan)
        {
            count += entry.Value is DocumentTable inner ? CountOf(inner) : 1;
        }

        return count;
    }

    // Tables that are in order one by one are so as a whole: all keys below one begin with its name.
    private static void Add(ImmutableArray<DatastorePair>.Builder pairs, DocumentTable table, ImmutableArray<string> segments)
    {
        foreach (var entry in table.EntrySpan)
        {
            var key = segments.Add(entry.Key);
            if (entry.Value is DocumentTable inner)
            {
                Add(pairs, inner, key);
            }
            else
            {
                pairs.Add(new DatastorePair(new DatastoreKey(key), entry.Value));
            }
        }
    }
}
