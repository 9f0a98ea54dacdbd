using System.Globalization;

namespace Settings.Compiler.Binding;

/// <summary>The spelling of numbers in TOML 1.0, "Integer" and "Float".</summary>
internal static class NumberRules
{
    private const int Decimal = 10;

    /// <summary>The rule that a number breaks, as the end of a sentence; null when it is well spelt.</summary>
    public static string? Broken(ReadOnlySpan<char> text, out int radix, out bool isFloat)
    {
        radix = text switch
        {
            ['0', 'x', ..] => 16,
            ['0', 'o', ..] => 8,
            ['0', 'b', ..] => 2,
            _ => Decimal,
        };
        isFloat = radix == Decimal && text.ContainsAny('.', 'e', 'E');
        return radix != Decimal ? Run(text[2..], radix) : Signed(text);
    }

    /// <summary>The digits without underscores, sign and all.</summary>
    public static string Digits(ReadOnlySpan<char> text, int radix) =>
        (radix == Decimal ? text : text[2..]).ToString().Replace("_", string.Empty, StringComparison.Ordinal);

    /// <summary>The value of a well-spelt integer; false when it does not fit 64 signed bits.</summary>
    public static bool TryInteger(ReadOnlySpan<char> text, int radix, out long value)
    {
        if (radix == Decimal && text.Length < 18 && !text.Contains('_'))
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        var digits = Digits(text, radix);
        if (radix == Decimal)
        {
            return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
        }

        Int128 sum = 0;
        foreach (var digit in digits)
        {
            sum = (sum * radix) + HexValue(digit);
            if (sum > long.MaxValue)
            {
                value = 0;
                return false;
            }
        }

        value = (long)sum;
        return true;
    }

    private static string? Signed(ReadOnlySpan<char> text)
    {
        var rest = text[0] is '+' or '-' ? text[1..] : text;
        var exponentAt = rest.IndexOfAny('e', 'E');
        var mantissa = exponentAt >= 0 ? rest[..exponentAt] : rest;
        var dotAt = mantissa.IndexOf('.');
        var whole = dotAt >= 0 ? mantissa[..dotAt] : mantissa;
        if (Run(whole, Decimal) is { } broken)
        {
            return broken;
        }

        if (whole.Length > 1 && whole[0] == '0')
        {
            return "a number must not begin with 0; for octal write 0o";
        }

        if (dotAt >= 0 && Run(mantissa[(dotAt + 1)..], Decimal) is { } fraction)
        {
            return fraction;
        }

        if (exponentAt < 0)
        {
            return null;
        }

        var exponent = rest[(exponentAt + 1)..];
        return Run(exponent is ['+' or '-', ..] ? exponent[1..] : exponent, Decimal);
    }

    // Digits, with underscores only between two of them.
    private static string? Run(ReadOnlySpan<char> digits, int radix)
    {
        if (digits.IsEmpty)
        {
            return "a digit must be before and after a point, and after a sign, a prefix and an exponent";
        }

        for (var i = 0; i < digits.Length; i++)
        {
            if (digits[i] == '_')
            {
                if (i == 0 || i == digits.Length - 1 || digits[i - 1] == '_')
                {
                    return "an underscore goes between two digits";
                }
            }
            else if (HexValue(digits[i]) >= radix)
            {
                return $"'{digits[i]}' is not a valid digit of it; strings need quotes";
            }
        }

        return null;
    }

    private static int HexValue(char c) => char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + Decimal : int.MaxValue;
}
