using System.Buffers;
using System.Globalization;
using System.Numerics;

namespace Settings.Compiler.Provisioning;

/// <summary>
/// Quantities in their canonical form: the largest unit without a fraction, in the family of units that they were written in.
/// Upstream: k8s.io/apimachinery 0.28 pkg/api/resource/quantity.go (ParseQuantity, CanonicalizeBytes).
/// </summary>
internal static class Quantity
{
    private const int Nano = -9;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("+-.0123456789");

    private static readonly string[] Binary = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    private static readonly (string Suffix, int Exponent)[] Decimal =
        [("n", -9), ("u", -6), ("m", -3), (string.Empty, 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)];

    /// <summary>The canonical form; what is not a quantity stays as it is.</summary>
    public static string Write(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(NumberCharacters);
        var (number, suffix) = end < 0 ? (text, string.Empty) : (text[..end], text[end..]);
        var binary = Array.IndexOf(Binary, suffix);
        var known = Array.FindIndex(Decimal, unit => unit.Suffix == suffix);
        var exponent = known >= 0 ? Decimal[known].Exponent : 0;
        var isExponent = known < 0 && suffix is ['e' or 'E', _, ..] && int.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
        if ((binary < 0 && known < 0 && !isExponent) || InNano(number, exponent, binary + 1) is not { } size)
        {
            return text;
        }

        var one = BigInteger.Pow(10, -Nano);
        var isSmall = BigInteger.Abs(size) < 1024 * one || !(size % one).IsZero;
        return binary >= 0 && !isSmall ? InBinary(size / one) : InDecimal(size, isExponent);
    }

    private static BigInteger? InNano(string number, int exponent, int kibis)
    {
        var digits = number.TrimStart('+', '-');
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        var fraction = dot < 0 ? 0 : digits.Length - dot - 1;
        if (!BigInteger.TryParse(digits.Replace(".", string.Empty, StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var size) || Math.Abs(exponent) > 1000)
        {
            return null;
        }

        size *= BigInteger.Pow(1024, kibis);
        var shift = exponent - fraction - Nano;
        if (shift >= 0)
        {
            size *= BigInteger.Pow(10, shift);
        }
        else
        {
            // What is smaller than a nano counts as one.
            size = BigInteger.DivRem(size, BigInteger.Pow(10, -shift), out var rest) + (rest.IsZero ? 0 : 1);
        }

        return number.StartsWith('-') ? -size : size;
    }

    private static string InBinary(BigInteger size)
    {
        var unit = 0;
        for (; unit < Binary.Length && (size % 1024).IsZero && !size.IsZero; unit++)
        {
            size /= 1024;
        }

        return size.ToString(CultureInfo.InvariantCulture) + (unit == 0 ? string.Empty : Binary[unit - 1]);
    }

    private static string InDecimal(BigInteger size, bool isExponent)
    {
        var unit = size.IsZero ? Array.FindIndex(Decimal, unit => unit.Exponent == 0) : 0;
        for (; unit < Decimal.Length - 1 && (size % 1000).IsZero && !size.IsZero; unit++)
        {
            size /= 1000;
        }

        var exponent = Decimal[unit].Exponent;
        var suffix = isExponent ? exponent == 0 ? string.Empty : $"e{exponent.ToString(CultureInfo.InvariantCulture)}" : Decimal[unit].Suffix;
        return size.ToString(CultureInfo.InvariantCulture) + suffix;
    }
}
