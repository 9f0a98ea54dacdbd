using System.Buffers;
using System.Globalization;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Advice.Rules;

/// <summary>Values that rules compare by size: numbers, be they written as texts, and spans of time such as "1h30m".</summary>
internal static class RuleNumber
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    private static readonly (string Unit, decimal Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    /// <summary>The number, or the nanoseconds of the span; null for what is neither.</summary>
    public static Int128? Of(DocumentValue? value) => value switch
    {
        DocumentInteger integer => integer.Value,
        DocumentString text => Of(text.Value),
        _ => null,
    };

    /// <summary>The same of a text.</summary>
    public static Int128? Of(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Span(text);

    /// <summary>The same, where negative numbers stand for no limit.</summary>
    public static Int128? WithLimit(DocumentValue? value) => Of(value) is { } number && number < 0 ? Int128.MaxValue : Of(value);

    /// <summary>Whether a text is a list of numbers and ranges of which one runs down.</summary>
    public static bool RunsDown(string text) => text.Split(',').Any(range =>
        range.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
        && ulong.TryParse(range.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && ulong.TryParse(range.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && first > last);

    private static Int128? Span(string text)
    {
        var total = 0m;
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            var letters = digits < 0 ? -1 : rest[digits..].IndexOfAny(Digits);
            var unit = digits < 0 ? string.Empty : rest[digits..(letters < 0 ? rest.Length : digits + letters)].ToString();
            if (Array.Find(Units, known => known.Unit == unit) is not { Unit: not null } found
                || !decimal.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count)
                || count > 1_000_000_000_000)
            {
                return null;
            }

            total += count * found.Nanoseconds;
            rest = rest[(digits + unit.Length)..];
        }

        return text.Length == 0 ? null : (Int128)total;
    }
}
