namespace Settings;

/// <summary>When two keys are the same.</summary>
internal sealed class KeyEquality<TKey>(IEqualityComparer<TKey> equality) : IEqualityComparer<object>
    where TKey : notnull
{
    bool IEqualityComparer<object>.Equals(object? x, object? y) => x is TKey left && y is TKey right && equality.Equals(left, right);

    int IEqualityComparer<object>.GetHashCode(object obj) => equality.GetHashCode((TKey)obj);
}
