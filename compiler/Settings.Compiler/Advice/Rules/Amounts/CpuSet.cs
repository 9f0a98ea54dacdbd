using System.Globalization;

namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>Numbers and ranges of CPUs. Upstream: k8s.io/utils/cpuset (Parse).</summary>
internal static class CpuSet
{
    /// <summary>Reads a list such as 0,4-7.</summary>
    /// <param name="text">The list.</param>
    /// <param name="count">How many CPUs it names.</param>
    /// <param name="last">The highest number.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string text, out uint count, out uint last)
    {
        (count, last) = (0, 0);
        var ranges = new List<(uint First, uint Last)>();
        foreach (var range in text.Split(','))
        {
            var ends = range.Split('-');
            if (ends.Length > 2 || !Number(ends[0], out var first) || !Number(ends[^1], out var end) || end < first)
            {
                return false;
            }

            ranges.Add((first, end));
        }

        ranges.Sort();
        long counted = -1;
        foreach (var (first, end) in ranges)
        {
            count += (uint)Math.Max(0, end - Math.Max(counted, first - 1L));
            counted = Math.Max(counted, end);
        }

        last = (uint)counted;
        return true;
    }

    private static bool Number(string text, out uint number) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number < int.MaxValue;
}
