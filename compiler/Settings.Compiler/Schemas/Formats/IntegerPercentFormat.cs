using System.Globalization;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// A whole number from 0 to 100 in a string, as Rust reads an i32: a sign and leading zeros are allowed and are gone
/// when it is stored.
/// Upstream: settings-sdk modeled-types/src/kubernetes.rs (IntegerPercent).
/// </summary>
public sealed class IntegerPercentFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "integer-percent";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool MayContain(char c) => char.IsAsciiDigit(c) || c is '+' or '%';

    /// <inheritdoc/>
    public string Example => "50";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') || text.StartsWith('+') ? 1 : 0);
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
        {
            return FormatVerdict.Invalid("is not a whole number");
        }

        var value = 0;
        foreach (var digit in digits)
        {
            value = Math.Min((value * 10) + digit - '0', 101);
        }

        if (value > 100 || (value > 0 && text[0] == '-'))
        {
            return FormatVerdict.Invalid("is not between 0 and 100");
        }

        var canonical = value.ToString(CultureInfo.InvariantCulture);
        return canonical == text ? FormatVerdict.Valid : FormatVerdict.As(canonical);
    }
}
