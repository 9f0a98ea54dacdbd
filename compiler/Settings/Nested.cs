namespace Settings;

/// <summary>What LINQ calls the same, for sequences within sequences: see <see cref="Sequences"/>.</summary>
public static class Nested
{
    /// <summary>The parts of all items.</summary>
    public static IEnumerable<TPart> SelectMany<T, TPart>(this IEnumerable<T> items, Func<T, IEnumerable<TPart>> parts)
    {
        foreach (var item in items)
        {
            foreach (var part in parts(item))
            {
                yield return part;
            }
        }
    }

    /// <summary>What comes of each item with each of its parts.</summary>
    public static IEnumerable<TResult> SelectMany<T, TPart, TResult>(this IEnumerable<T> items, Func<T, IEnumerable<TPart>> parts, Func<T, TPart, TResult> result)
    {
        foreach (var item in items)
        {
            foreach (var part in parts(item))
            {
                yield return result(item, part);
            }
        }
    }

    /// <summary>The items of one sequence, and after them those of another.</summary>
    public static IEnumerable<T> Concat<T>(this IEnumerable<T> items, IEnumerable<T> others)
    {
        foreach (var item in items)
        {
            yield return item;
        }

        foreach (var item in others)
        {
            yield return item;
        }
    }
}
