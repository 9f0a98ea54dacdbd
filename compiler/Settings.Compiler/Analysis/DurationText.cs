using System.Globalization;
using Settings.Compiler.Provisioning;

namespace Settings.Compiler.Analysis;

/// <summary>Says in words how long a duration is, where its text does not show that.</summary>
internal static class DurationText
{
    private const long Second = 1_000_000_000;

    private static readonly (string Name, string Symbol, long Length)[] Units =
    [
        ("day", "d", 86_400 * Second), ("hour", "h", 3600 * Second), ("minute", "m", 60 * Second), ("second", "s", Second),
        ("millisecond", "ms", 1_000_000), ("microsecond", "us", 1_000), ("nanosecond", "ns", 1),
    ];

    /// <summary>The duration in days, hours, minutes and so on; null when the text says the same already, or is not a duration.</summary>
    /// <param name="value">The text, as Go spells durations.</param>
    public static string? Of(string value)
    {
        if (GoDuration.Read(value) is not (> 0 and var rest))
        {
            return null;
        }

        var (words, symbols) = (new List<string>(), string.Empty);
        foreach (var (name, symbol, length) in Units)
        {
            if (rest >= length)
            {
                words.Add(string.Create(CultureInfo.InvariantCulture, $"{rest / length} {name}{(rest / length == 1 ? string.Empty : "s")}"));
                symbols += string.Create(CultureInfo.InvariantCulture, $"{rest / length}{symbol}");
                rest %= length;
            }
        }

        return symbols == value || GoDuration.Write(value) == value ? null : string.Join(' ', words);
    }
}
