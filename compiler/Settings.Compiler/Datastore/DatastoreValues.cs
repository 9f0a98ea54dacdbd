using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Values by key, sorted by the names of the keys. Never changes: laying values over others makes one new list, in one
/// pass, and passes over what lies between two new keys at once.
/// </summary>
public sealed class DatastoreValues : IReadOnlyCollection<DatastorePair>
{
    private readonly ImmutableArray<DatastorePair> _pairs;

    private DatastoreValues(ImmutableArray<DatastorePair> pairs) => _pairs = pairs;

    /// <summary>No values.</summary>
    public static DatastoreValues Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _pairs.Length;

    /// <summary>The value of a key, or null when it has none.</summary>
    public DocumentValue? this[DatastoreKey key] => TryGetValue(key, out var value) ? value : null;

    /// <summary>Values in any order, of those with the same key the last; those that are sorted already are kept as they are.</summary>
    public static DatastoreValues Of(ImmutableArray<DatastorePair> pairs)
    {
        if (IsSorted(pairs.AsSpan()))
        {
            return pairs.IsEmpty ? Empty : new DatastoreValues(pairs);
        }

        var last = new Dictionary<DatastoreKey, DatastorePair>(pairs.Length);
        foreach (var pair in pairs)
        {
            last[pair.Key] = pair;
        }

        DatastorePair[] sorted = last.Values.ToArray();
        sorted.AsSpan().Sort(static (a, b) => DatastoreKey.NameOrder.Compare(a.Key, b.Key));
        return new DatastoreValues(ImmutableCollectionsMarshal.AsImmutableArray(sorted));
    }

    /// <summary>These values with others over them, which hold where both have a key.</summary>
    public DatastoreValues With(DatastoreValues others)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.Count == 0 || Count == 0)
        {
            return Count == 0 ? others : this;
        }

        var merged = ImmutableArray.CreateBuilder<DatastorePair>(Count + others.Count);
        var below = _pairs.AsSpan();
        var above = others._pairs.AsSpan();
        while (!below.IsEmpty && !above.IsEmpty)
        {
            var kept = Before(below, above[0].Key);
            merged.AddRange(below[..kept]);
            below = below[kept..];
            if (!below.IsEmpty && DatastoreKey.NameOrder.Compare(below[0].Key, above[0].Key) == 0)
            {
                below = below[1..];
            }

            var added = below.IsEmpty ? above.Length : Math.Max(1, Before(above, below[0].Key));
            merged.AddRange(above[..added]);
            above = above[added..];
        }

        merged.AddRange(below);
        merged.AddRange(above);
        return new DatastoreValues(merged.DrainToImmutable());
    }

    /// <summary>The values of the keys that a condition holds for.</summary>
    public DatastoreValues Where(Func<DatastoreKey, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return _pairs.All(pair => condition(pair.Key)) ? this : new DatastoreValues(_pairs.Where(pair => condition(pair.Key)).ToImmutableArray());
    }

    /// <summary>Whether a key has a value.</summary>
    public bool ContainsKey(DatastoreKey key) => TryGetValue(key, out _);

    /// <summary>Finds the value of a key.</summary>
    public bool TryGetValue(DatastoreKey key, [NotNullWhen(true)] out DocumentValue? value)
    {
        var at = Before(_pairs.AsSpan(), key);
        value = at < _pairs.Length && DatastoreKey.NameOrder.Compare(_pairs[at].Key, key) == 0 ? _pairs[at].Value : null;
        return value is not null;
    }

    /// <summary>The keys, sorted.</summary>
    public ImmutableArray<DatastoreKey> ToKeys() => ImmutableArray.CreateRange(_pairs, static pair => pair.Key);

    /// <inheritdoc/>
    public IEnumerator<DatastorePair> GetEnumerator() => ((IEnumerable<DatastorePair>)_pairs).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsSorted(ReadOnlySpan<DatastorePair> pairs)
    {
        for (var i = 1; i < pairs.Length; i++)
        {
            if (DatastoreKey.NameOrder.Compare(pairs[i - 1].Key, pairs[i].Key) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    // How many keys come before a key: in steps that double, then by halves, since it is often one of the next.
    private static int Before(ReadOnlySpan<DatastorePair> pairs, DatastoreKey key)
    {
        var (low, step) = (0, 1);
        while (low + step <= pairs.Length && DatastoreKey.NameOrder.Compare(pairs[low + step - 1].Key, key) < 0)
        {
            (low, step) = (low + step, step * 2);
        }

        var high = Math.Min(low + step - 1, pairs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = DatastoreKey.NameOrder.Compare(pairs[middle].Key, key) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
