using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Settings;

/// <summary>
/// What LINQ calls the same, for sequences of classes. A native program sets up static fields at each start for each class that LINQ
/// copies or sorts, whether it does or not; these have none. Being in the namespace around all others, they come before LINQ's.
/// </summary>
public static class Sequences
{
    /// <summary>The items, in their order.</summary>
    public static T[] ToArray<T>(this IEnumerable<T> items)
        where T : class?
    {
        if (items is ICollection<T> collection)
        {
            var copy = new T[collection.Count];
            collection.CopyTo(copy, 0);
            return copy;
        }

        List<object?> found = [];
        foreach (var item in items ?? throw new ArgumentNullException(nameof(items)))
        {
            found.Add(item);
        }

        var array = new T[found.Count];
        found.CopyTo(array);
        return array;
    }

    /// <summary>The items, in their order, never to change.</summary>
    public static ImmutableArray<T> ToImmutableArray<T>(this IEnumerable<T> items)
        where T : class? => ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray());

    /// <summary>The items from the smallest to the greatest. Equal items keep their order.</summary>
    public static OrderedSequence<T> Order<T>(this IEnumerable<T> items, IComparer<T>? order = null)
        where T : class => items.OrderBy(item => item, order);

    /// <summary>The items from the smallest key to the greatest. Items with equal keys keep their order. Each comparison asks for keys.</summary>
    public static OrderedSequence<T> OrderBy<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key, IComparer<TKey>? order = null)
        where T : class => new(items, new KeyOrder<T, TKey>(key, order ?? Comparer<TKey>.Default));

    /// <summary>The items from the greatest key to the smallest. Items with equal keys keep their order. Each comparison asks for keys.</summary>
    public static OrderedSequence<T> OrderByDescending<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key, IComparer<TKey>? order = null)
        where T : class => new(items, new ReverseOrder(new KeyOrder<T, TKey>(key, order ?? Comparer<TKey>.Default)));
}
