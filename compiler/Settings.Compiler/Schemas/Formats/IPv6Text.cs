using System.Globalization;
using System.Text;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// Writes an IPv6 address as Rust's standard library does: lower case, the first longest run of two or more zero groups as
/// "::", and the last 32 bits of an IPv4-mapped address in dotted form.
/// </summary>
internal static class IPv6Text
{
    public static string Write(ReadOnlySpan<ushort> groups)
    {
        if (!groups[..5].ContainsAnyExcept((ushort)0) && groups[5] == 0xffff)
        {
            return string.Create(CultureInfo.InvariantCulture, $"::ffff:{groups[6] >> 8}.{groups[6] & 0xff}.{groups[7] >> 8}.{groups[7] & 0xff}");
        }

        return WriteGroups(groups);
    }

    /// <summary>Writes groups only, also of an IPv4-mapped address, as URLs do.</summary>
    public static string WriteGroups(ReadOnlySpan<ushort> groups)
    {
        var (start, length) = LongestZeroRun(groups);
        var text = new StringBuilder(39);
        for (var i = 0; i < groups.Length; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }

            if (i > 0 && i != start + length)
            {
                text.Append(':');
            }

            text.Append(CultureInfo.InvariantCulture, $"{groups[i]:x}");
        }

        return text.ToString();
    }

    private static (int Start, int Length) LongestZeroRun(ReadOnlySpan<ushort> groups)
    {
        var (bestStart, bestLength) = (-1, 1);
        var length = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            length = groups[i] == 0 ? length + 1 : 0;
            if (length > bestLength)
            {
                (bestStart, bestLength) = (i - length + 1, length);
            }
        }

        return bestStart < 0 ? (-1, 0) : (bestStart, bestLength);
    }
}
