using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>The order of settings by their keys, one after the other.</summary>
internal sealed class PathOrder : IComparer<SettingPath?>
{
    /// <summary>The order.</summary>
    public static PathOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(SettingPath? x, SettingPath? y)
    {
        var (left, right) = (x?.Segments ?? [], y?.Segments ?? []);
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            if (string.CompareOrdinal(left[i], right[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }
}
