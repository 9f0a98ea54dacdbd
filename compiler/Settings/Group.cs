using System.Collections;

namespace Settings;

/// <summary>Items with the same key, in their order.</summary>
internal sealed class Group<TKey, T>(TKey key, IReadOnlyList<object> items) : IGrouping<TKey, T>
    where TKey : notnull
    where T : notnull
{
    /// <inheritdoc/>
    public TKey Key => key;

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        foreach (var item in items)
        {
            yield return (T)item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
