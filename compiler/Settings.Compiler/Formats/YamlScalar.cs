using System.Buffers;
using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Settings.Compiler.Formats;

/// <summary>
/// The types of YAML 1.1 as Go gives them to texts without quotation marks. Upstream: sigs.k8s.io/yaml goyaml.v2/resolve.go
/// (resolve). What looks like a date stays a string.
/// </summary>
internal static class YamlScalar
{
    // What those begin with that are no texts.
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("0123456789+-.~yYnNtTfFoO");

    private const NumberStyles Digits = NumberStyles.None;
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The value of a scalar.</summary>
    public static DocumentValue Read(Scalar scalar, TextSpan span) =>
        scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty ? Resolve(scalar.Value, span) : new DocumentString(scalar.Value, span);

    /// <summary>Whether a text without quotation marks is a number, a truth value or nothing.</summary>
    public static bool IsNoText(string text) => (text.Length == 0 || Beginnings.Contains(text[0])) && Resolve(text, default) is not DocumentString;

    private static DocumentValue Resolve(string text, TextSpan span) => text switch
    {
        "y" or "Y" or "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON" => new DocumentBoolean(true, span),
        "n" or "N" or "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF" => new DocumentBoolean(false, span),
        "" or "~" or "null" or "Null" or "NULL" => new DocumentNull(span),
        ".nan" or ".NaN" or ".NAN" => new DocumentFloat(double.NaN, span),
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => new DocumentFloat(double.PositiveInfinity, span),
        "-.inf" or "-.Inf" or "-.INF" => new DocumentFloat(double.NegativeInfinity, span),
        [var first, ..] when char.IsAsciiDigit(first) || first is '+' or '-' or '.' => Number(text, span) ?? new DocumentString(text, span),
        _ => new DocumentString(text, span),
    };

    private static DocumentValue? Number(string text, TextSpan span)
    {
        var plain = text.Replace("_", string.Empty, StringComparison.Ordinal);
        return text[0] != '.' && Integer(plain) is { } number ? new DocumentInteger(number, span)
            : IsDecimal(text[0] == '.' ? text : plain) && double.TryParse(text[0] == '.' ? text : plain, Decimal, CultureInfo.InvariantCulture, out var real)
                ? new DocumentFloat(real, span)
                : null;
    }

    // strconv.ParseInt with base 0, then ParseUint: a sign, a prefix for the base (0 alone is octal), digits; what 64 bits hold.
    private static Int128? Integer(string text)
    {
        var isNegative = text[0] == '-';
        var digits = text.AsSpan(text[0] is '+' or '-' ? 1 : 0);
        var number = digits switch
        {
            ['0', 'x' or 'X', .. var rest] => Of(rest, 16),
            ['0', 'b' or 'B', .. var rest] => Of(rest, 2),
            ['0', 'o' or 'O', .. var rest] => Of(rest, 8),
            ['0', _, ..] => Of(digits[1..], 8),
            _ => Of(digits, 10),
        };
        var signed = isNegative ? -number : number;
        return signed >= long.MinValue && signed <= (text[0] is '+' or '-' ? long.MaxValue : ulong.MaxValue) ? signed : null;
    }

    private static Int128? Of(ReadOnlySpan<char> digits, int radix)
    {
        const int Longest = 64;
        if (digits.IsEmpty || digits.Length > Longest)
        {
            return null;
        }

        Int128 number = 0;
        foreach (var digit in digits)
        {
            if (!byte.TryParse([digit], radix == 16 ? NumberStyles.AllowHexSpecifier : Digits, CultureInfo.InvariantCulture, out var value) || value >= radix)
            {
                return null;
            }

            number = (number * radix) + value;
            if (number > ulong.MaxValue)
            {
                return null;
            }
        }

        return number;
    }

    // [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?
    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        text = text is ['+' or '-', ..] ? text[1..] : text;
        var whole = DigitsIn(text);
        var rest = text[whole..];
        if (rest is ['.', ..])
        {
            var fraction = DigitsIn(rest[1..]);
            if (whole + fraction == 0)
            {
                return false;
            }

            rest = rest[(1 + fraction)..];
        }
        else if (whole == 0)
        {
            return false;
        }

        return rest is [] || (rest is ['e' or 'E', .. var exponent] && IsExponent(exponent));
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        text = text is ['+' or '-', ..] ? text[1..] : text;
        return text.Length > 0 && DigitsIn(text) == text.Length;
    }

    private static int DigitsIn(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
