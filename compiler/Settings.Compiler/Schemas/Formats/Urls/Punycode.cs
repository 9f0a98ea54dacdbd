using System.Text;

namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>Decodes Punycode (RFC 3492 section 6.2).</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int ThresholdMinimum = 1;
    private const int ThresholdMaximum = 26;

    /// <summary>The decoded label; null when the text is not Punycode.</summary>
    public static string? Decode(ReadOnlySpan<char> text)
    {
        var output = new List<Rune>(text.Length);
        var dash = text.LastIndexOf('-');
        foreach (var c in dash > 0 ? text[..dash] : default)
        {
            if (!char.IsAscii(c))
            {
                return null;
            }

            output.Add(new Rune(c));
        }

        var digits = dash > 0 ? text[(dash + 1)..] : text;
        long codePoint = 0x80;
        long insertAt = 0;
        var bias = 72;
        var at = 0;
        while (at < digits.Length)
        {
            var before = insertAt;
            long weight = 1;
            for (var k = Base; ; k += Base)
            {
                if (at == digits.Length || DigitOf(digits[at++]) is not (>= 0 and var digit))
                {
                    return null;
                }

                insertAt += digit * weight;
                var threshold = Math.Clamp(k - bias, ThresholdMinimum, ThresholdMaximum);
                if (digit < threshold)
                {
                    break;
                }

                weight *= Base - threshold;
                if (insertAt > int.MaxValue || weight > int.MaxValue)
                {
                    return null;
                }
            }

            var length = output.Count + 1;
            bias = Adapt(insertAt - before, length, before == 0);
            codePoint += insertAt / length;
            insertAt %= length;
            if (codePoint > 0x10ffff || !Rune.IsValid((int)codePoint))
            {
                return null;
            }

            output.Insert((int)insertAt++, new Rune((int)codePoint));
        }

        var result = new StringBuilder();
        foreach (var rune in output)
        {
            result.Append(rune);
        }

        return result.ToString();
    }

    private static int DigitOf(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        >= 'A' and <= 'Z' => c - 'A',
        >= '0' and <= '9' => c - '0' + 26,
        _ => -1,
    };

    private static int Adapt(long delta, int length, bool isFirst)
    {
        delta /= isFirst ? 700 : 2;
        delta += delta / length;
        var k = 0;
        while (delta > (Base - ThresholdMinimum) * ThresholdMaximum / 2)
        {
            delta /= Base - ThresholdMinimum;
            k += Base;
        }

        return k + (int)((Base - ThresholdMinimum + 1) * delta / (delta + 38));
    }
}
