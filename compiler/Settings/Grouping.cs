namespace Settings;

/// <summary>What LINQ calls the same, of which keys and items may be of any types: see <see cref="Sequences"/>.</summary>
public static class Grouping
{
    /// <summary>Items by their keys.</summary>
    public static ILookup<TKey, T> ToLookup<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key, IEqualityComparer<TKey>? equality = null)
        where T : notnull
        where TKey : notnull => items.ToLookup(key, item => item, equality);

    /// <summary>A part of each item by their keys.</summary>
    public static ILookup<TKey, TPart> ToLookup<T, TKey, TPart>(this IEnumerable<T> items, Func<T, TKey> key, Func<T, TPart> part, IEqualityComparer<TKey>? equality = null)
        where TKey : notnull
        where TPart : notnull
    {
        var groups = new Groups<TKey, TPart>(equality);
        foreach (var item in items)
        {
            groups.Add(key(item), part(item));
        }

        return groups;
    }

    /// <summary>The items with equal keys together, in the order of the first ones. They are grouped each time they are read.</summary>
    public static IEnumerable<IGrouping<TKey, T>> GroupBy<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key, IEqualityComparer<TKey>? equality = null)
        where T : notnull
        where TKey : notnull => items.GroupBy(key, item => item, equality);

    /// <summary>A part of each item, together where the keys are equal.</summary>
    public static IEnumerable<IGrouping<TKey, TPart>> GroupBy<T, TKey, TPart>(
        this IEnumerable<T> items, Func<T, TKey> key, Func<T, TPart> part, IEqualityComparer<TKey>? equality = null)
        where TKey : notnull
        where TPart : notnull
    {
        foreach (var group in items.ToLookup(key, part, equality))
        {
            yield return group;
        }
    }
}
