using System.Collections;

namespace Settings;

/// <summary>The items in an order, which is stable. They are sorted each time they are read.</summary>
public sealed class OrderedSequence<T>(IEnumerable<T> items, IComparer<object> order) : IEnumerable<T>
    where T : class
{
    /// <summary>The same, and items that were equal so far from the smallest key to the greatest.</summary>
    public OrderedSequence<T> ThenBy<TKey>(Func<T, TKey> key, IComparer<TKey>? then = null) =>
        new(items, new OrderThen(order, new KeyOrder<T, TKey>(key, then ?? Comparer<TKey>.Default)));

    /// <summary>The same, and items that were equal so far from the greatest key to the smallest.</summary>
    public OrderedSequence<T> ThenByDescending<TKey>(Func<T, TKey> key, IComparer<TKey>? then = null) =>
        new(items, new OrderThen(order, new ReverseOrder(new KeyOrder<T, TKey>(key, then ?? Comparer<TKey>.Default))));

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in Enumerable.Order<object>(items, order))
        {
            yield return (T)item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
