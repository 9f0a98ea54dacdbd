namespace Settings;

/// <summary>What LINQ calls the same, for sequences of structures: see <see cref="Sequences"/>.</summary>
public static class Values
{
    /// <summary>The items, in their order.</summary>
    public static T[] ToArray<T>(this IEnumerable<T> items)
        where T : struct
    {
        if (items is ICollection<T> collection)
        {
            var copy = new T[collection.Count];
            collection.CopyTo(copy, 0);
            return copy;
        }

        List<object> found = [];
        foreach (var item in items ?? throw new ArgumentNullException(nameof(items)))
        {
            found.Add(item);
        }

        var array = new T[found.Count];
        for (var i = 0; i < array.Length; i++)
        {
            array[i] = (T)found[i];
        }

        return array;
    }
}
