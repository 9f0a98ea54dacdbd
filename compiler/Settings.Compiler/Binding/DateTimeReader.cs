using System.Globalization;

namespace Settings.Compiler.Binding;

/// <summary>Dates and times of TOML 1.0, as toml_edit crates/toml_edit/src/parser/datetime.rs accepts them.</summary>
internal static class DateTimeReader
{
    private const int DateLength = 10;
    private const int TimeLength = 8;
    private const int MinutesLength = 5;

    /// <summary>The kind and the RFC 3339 spelling of a text; null when it is not a date or time.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mayLackSeconds">Whether a time may end after its minutes, as TOML 1.1 allows.</param>
    public static (DateTimeKind Kind, string Text)? Read(ReadOnlySpan<char> text, bool mayLackSeconds)
    {
        if (mayLackSeconds && LacksSeconds(text))
        {
            var minutes = (text.Length > DateLength && IsDate(text) ? DateLength + 1 : 0) + MinutesLength;
            return Read($"{text[..minutes]}:00{text[minutes..]}");
        }

        return Read(text);
    }

    /// <summary>The kind and the RFC 3339 spelling of a text; null when it is not a date or time.</summary>
    public static (DateTimeKind Kind, string Text)? Read(ReadOnlySpan<char> text)
    {
        if (IsTime(text, out var timeLength))
        {
            return timeLength == text.Length ? (DateTimeKind.LocalTime, text.ToString()) : null;
        }

        if (!IsDate(text))
        {
            return null;
        }

        if (text.Length == DateLength)
        {
            return (DateTimeKind.LocalDate, text.ToString());
        }

        var rest = text[(DateLength + 1)..];
        if (text[DateLength] is not ('T' or 't' or ' ') || !IsTime(rest, out timeLength))
        {
            return null;
        }

        var spelling = $"{text[..DateLength]}T{rest[..timeLength]}";
        var offset = rest[timeLength..];
        return offset.IsEmpty ? (DateTimeKind.LocalDateTime, spelling)
            : offset is ['Z'] or ['z'] ? (DateTimeKind.OffsetDateTime, spelling + "Z")
            : IsOffset(offset) ? (DateTimeKind.OffsetDateTime, spelling + offset.ToString())
            : null;
    }

    /// <summary>Whether a text would be a time if it had seconds, which TOML 1.1 lets out.</summary>
    public static bool LacksSeconds(ReadOnlySpan<char> text)
    {
        var time = text.Length > DateLength && IsDate(text) ? text[(DateLength + 1)..] : text;
        return time.Length >= 5 && Pair(time, 0, 23) && time[2] == ':' && Pair(time, 3, 59) && (time.Length == 5 || time[5] is 'Z' or 'z' or '+' or '-');
    }

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length < DateLength || text[4] != '-' || text[7] != '-' || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return false;
        }

        // The calendar repeats every 400 years, and .NET's has no year 0.
        return Pair(text, 5, 12)
            && Number(text, 5) is > 0 and var month
            && Pair(text, 8, DateTime.DaysInMonth((year % 400) + 400, month))
            && Number(text, 8) > 0;
    }

    private static bool IsTime(ReadOnlySpan<char> text, out int length)
    {
        length = TimeLength;
        if (text.Length < TimeLength || text[2] != ':' || text[5] != ':' || !Pair(text, 0, 23) || !Pair(text, 3, 59) || !Pair(text, 6, 60))
        {
            return false;
        }

        if (text.Length > TimeLength && text[TimeLength] == '.')
        {
            var digits = text[(TimeLength + 1)..];
            var count = digits.IndexOfAnyExceptInRange('0', '9');
            count = count < 0 ? digits.Length : count;
            length += 1 + count;
            return count > 0;
        }

        return true;
    }

    private static bool IsOffset(ReadOnlySpan<char> text) =>
        text.Length == 6 && text[0] is '+' or '-' && Pair(text, 1, 23) && text[3] == ':' && Pair(text, 4, 59);

    private static bool Pair(ReadOnlySpan<char> text, int at, int max) =>
        char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && Number(text, at) <= max;

    private static int Number(ReadOnlySpan<char> text, int at) => ((text[at] - '0') * 10) + text[at + 1] - '0';
}
