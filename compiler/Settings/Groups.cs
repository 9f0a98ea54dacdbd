using System.Collections;

namespace Settings;

/// <summary>Items by their keys. The groups are in the order of their first items.</summary>
internal sealed class Groups<TKey, T>(IEqualityComparer<TKey>? equality) : ILookup<TKey, T>
    where TKey : notnull
    where T : notnull
{
    // Of objects throughout: see Sequences.
    private readonly Dictionary<object, object> _byKey = new(new KeyEquality<TKey>(equality ?? EqualityComparer<TKey>.Default));
    private readonly List<(object Key, List<object> Items)> _inOrder = [];

    /// <inheritdoc/>
    public int Count => _inOrder.Count;

    /// <inheritdoc/>
    public IEnumerable<T> this[TKey key] => new Group<TKey, T>(key, _byKey.TryGetValue(key, out var items) ? (List<object>)items : []);

    /// <inheritdoc/>
    public bool Contains(TKey key) => _byKey.ContainsKey(key);

    public void Add(TKey key, T item)
    {
        if (_byKey.TryGetValue(key, out var items))
        {
            ((List<object>)items).Add(item);
            return;
        }

        List<object> first = [item];
        _byKey.Add(key, first);
        _inOrder.Add((key, first));
    }

    /// <inheritdoc/>
    public IEnumerator<IGrouping<TKey, T>> GetEnumerator()
    {
        foreach (var (key, items) in _inOrder)
        {
            yield return new Group<TKey, T>((TKey)key, items);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
