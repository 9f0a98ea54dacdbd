namespace Settings;

/// <summary>The order of items by a key of theirs.</summary>
internal sealed class KeyOrder<T, TKey>(Func<T, TKey> key, IComparer<TKey> order) : IComparer<object>
    where T : class
{
    public int Compare(object? x, object? y) => x is T left && y is T right ? order.Compare(key(left), key(right)) : throw new ArgumentException("Only items have keys.");
}
