using System.Runtime.InteropServices;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Turns tables into pairs. Lists are single values; null, floats that are not finite, and empty tables leave nothing.
/// Upstream: core-kit sources/api/datastore/src/serialization/pairs.rs (to_pairs_with_prefix).
/// </summary>
public static class DatastoreFlattener
{
    /// <summary>The pairs of a table whose keys are first segments, such as a document with its settings table; sorted by key.</summary>
    public static IReadOnlyList<DatastorePair> Flatten(DocumentTable table) => Flatten(table, prefix: null);

    /// <summary>The pairs of what lies below settings; sorted by key.</summary>
    public static IReadOnlyList<DatastorePair> FlattenSettings(DocumentTable settings) => Flatten(settings, DatastoreKey.Settings);

    private static List<DatastorePair> Flatten(DocumentTable table, DatastoreKey? prefix)
    {
        ArgumentNullException.ThrowIfNull(table);
        var pairs = new List<DatastorePair>();
        Add(pairs, table, prefix);
        // As a span: one call of List.Sort for a class gives a native program a sorter for every list of classes, all set up at start.
        CollectionsMarshal.AsSpan(pairs).Sort(static (a, b) => DatastoreKey.NameOrder.Compare(a.Key, b.Key));
        return pairs;
    }

    private static void Add(List<DatastorePair> pairs, DocumentTable table, DatastoreKey? prefix)
    {
        foreach (var entry in table.Entries)
        {
            var key = prefix?.Append(entry.Key) ?? new DatastoreKey(entry.Key);
            switch (entry.Value)
            {
                case DocumentTable inner:
                    Add(pairs, inner, key);
                    break;
                case DocumentNull:
                case DocumentFloat { Value: var number } when !double.IsFinite(number):
                    break;
                default:
                    pairs.Add(new DatastorePair(key, entry.Value));
                    break;
            }
        }
    }
}
