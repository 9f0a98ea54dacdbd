using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace Settings.Compiler.Provisioning;

/// <summary>Durations as Go spells them. Upstream: Go, package time (ParseDuration, Duration.String).</summary>
internal static class GoDuration
{
    private const long Second = 1_000_000_000;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly (string Name, long Length)[] Units =
        [("ns", 1), ("us", 1_000), ("µs", 1_000), ("μs", 1_000), ("ms", 1_000_000), ("s", Second), ("m", 60 * Second), ("h", 3600 * Second)];

    /// <summary>A duration such as 90s in hours, minutes and seconds: 1m30s. What is not a duration stays as it is.</summary>
    public static string Write(string text) => Read(text) is { } length ? Write(length) : text;

    /// <summary>How many nanoseconds a duration has; null when the text is not one, or too long for Go.</summary>
    public static long? Read(string text)
    {
        var isNegative = text.StartsWith('-');
        var rest = text.AsSpan(text is ['+' or '-', ..] ? 1 : 0);
        if (rest is "0")
        {
            return 0;
        }

        BigInteger sum = 0;
        if (rest.IsEmpty)
        {
            return null;
        }

        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(NumberCharacters);
            if (digits <= 0 || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            rest = rest[digits..];
            var end = rest.IndexOfAnyInRange('0', '9');
            var unit = rest[..(end < 0 ? rest.Length : end)].ToString();
            if (Array.Find(Units, known => known.Name == unit) is not { Name: not null } found || number > long.MaxValue / found.Length)
            {
                return null;
            }

            sum += new BigInteger(number * found.Length);
            rest = rest[unit.Length..];
        }

        return sum > long.MaxValue ? null : (long)(isNegative ? -sum : sum);
    }

    private static string Write(long length)
    {
        var (sign, size) = length < 0 ? ("-", (ulong)-length) : (string.Empty, (ulong)length);
        if (size < Second)
        {
            return size == 0 ? "0s"
                : sign + (size < 1_000 ? $"{size}ns" : size < 1_000_000 ? Fraction(size, 1_000) + "µs" : Fraction(size, 1_000_000) + "ms");
        }

        var (minutes, rest) = (size / (60 * Second), size % (60 * Second));
        var seconds = Fraction(rest, Second) + "s";
        return sign + (minutes == 0 ? seconds : minutes < 60 ? $"{minutes}m{seconds}" : $"{minutes / 60}h{minutes % 60}m{seconds}");
    }

    private static string Fraction(ulong size, ulong unit) => ((decimal)size / unit).ToString("0.#########", CultureInfo.InvariantCulture);
}
