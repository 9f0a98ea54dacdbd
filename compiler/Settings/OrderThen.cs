namespace Settings;

/// <summary>One order, and another for items that are equal in it.</summary>
internal sealed class OrderThen(IComparer<object> first, IComparer<object> then) : IComparer<object>
{
    public int Compare(object? x, object? y)
    {
        var compared = first.Compare(x, y);
        return compared != 0 ? compared : then.Compare(x, y);
    }
}
