namespace Settings.Compiler.Text;

/// <summary>Finds a place in things that are in order.</summary>
public static class OrderedSearch
{
    /// <summary>How many things from the first on are before a place: the index of the first that is not.</summary>
    /// <param name="count">How many things there are.</param>
    /// <param name="isBefore">Whether the thing of an index is before the place; true for none after one for which it is false.</param>
    public static int CountBefore(int count, Func<int, bool> isBefore)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(middle) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
