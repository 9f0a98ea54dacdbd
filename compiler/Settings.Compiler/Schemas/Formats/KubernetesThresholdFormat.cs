using System.Globalization;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// A quantity, or a percentage from 0 to below 100. The percentage is a 32-bit float in Rust's spelling, so what rounds to
/// 100 is too much.
/// Upstream: settings-sdk modeled-types/src/kubernetes.rs (KubernetesThresholdValue).
/// </summary>
public sealed class KubernetesThresholdFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "kubernetes-threshold";

    private static readonly KubernetesQuantityFormat Quantity = new();

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string Example => "10%";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        if (!text.EndsWith('%'))
        {
            return Quantity.Check(text);
        }

        var number = text.AsSpan(0, text.Length - 1);
        if (!IsDecimal(number))
        {
            return FormatVerdict.Invalid("has no number before the percent sign");
        }

        var value = float.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return value is >= 0 and < 100 ? FormatVerdict.Valid : FormatVerdict.Invalid("is not at least 0% and below 100%");
    }

    // Rust's "inf" and "nan" need not be read: they are out of range.
    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var at = SkipSign(text, 0);
        var whole = SkipDigits(text, at);
        var digits = whole - at;
        at = whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = SkipDigits(text, at + 1);
            digits += fraction - at - 1;
            at = fraction;
        }

        if (digits > 0 && at < text.Length && text[at] is 'e' or 'E')
        {
            var exponent = SkipSign(text, at + 1);
            at = SkipDigits(text, exponent);
            digits = at - exponent;
        }

        return digits > 0 && at == text.Length;
    }

    private static int SkipSign(ReadOnlySpan<char> text, int at) => at < text.Length && text[at] is '+' or '-' ? at + 1 : at;

    private static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
