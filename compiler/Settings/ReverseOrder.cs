namespace Settings;

/// <summary>An order from the greatest to the smallest.</summary>
internal sealed class ReverseOrder(IComparer<object> order) : IComparer<object>
{
    public int Compare(object? x, object? y) => order.Compare(y, x);
}
