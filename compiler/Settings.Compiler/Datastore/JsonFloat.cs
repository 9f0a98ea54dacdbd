using System.Globalization;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Floats as serde_json writes them: the shortest digits that read back as the same number, with a decimal point between
/// 0.00001 and 1e16 and an exponent beyond. Upstream: ryu 1.0 src/pretty/mod.rs (format64).
/// </summary>
internal static class JsonFloat
{
    private const int LargestPoint = 16;
    private const int SmallestPoint = -5;

    /// <summary>The JSON text of a float; null for one that is not finite.</summary>
    public static string Write(double value)
    {
        if (!double.IsFinite(value))
        {
            return "null";
        }

        var sign = double.IsNegative(value) ? "-" : string.Empty;
        return value == 0 ? sign + "0.0" : sign + Positive(Math.Abs(value));
    }

    private static string Positive(double value)
    {
        var (digits, point) = Shortest(value);
        if (point > 0 && point <= LargestPoint)
        {
            return digits.Length <= point
                ? digits.PadRight(point, '0') + ".0"
                : $"{digits[..point]}.{digits[point..]}";
        }

        if (point > SmallestPoint && point <= 0)
        {
            return $"0.{new string('0', -point)}{digits}";
        }

        var exponent = (point - 1).ToString(CultureInfo.InvariantCulture);
        return digits.Length == 1 ? $"{digits}e{exponent}" : $"{digits[..1]}.{digits[1..]}e{exponent}";
    }

    // The significant digits, and how many of them are before the decimal point.
    private static (string Digits, int Point) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var point = dot < 0 ? mantissa.Length : dot;
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        point -= all.Length - digits.Length;
        return (digits.TrimEnd('0'), point + exponent);
    }
}
