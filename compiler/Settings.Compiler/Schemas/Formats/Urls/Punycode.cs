using System.Text;

namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>Punycode (RFC 3492): a label of any script in ASCII.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int ThresholdMinimum = 1;
    private const int ThresholdMaximum = 26;
    private const int FirstCodePoint = 0x80;
    private const int FirstBias = 72;

    /// <summary>The label encoded (section 6.3).</summary>
    public static string Encode(string label)
    {
        var runes = label.EnumerateRunes().Select(rune => rune.Value).ToArray();
        var output = new StringBuilder();
        foreach (var ascii in runes.Where(value => value < FirstCodePoint))
        {
            output.Append((char)ascii);
        }

        var basic = output.Length;
        var handled = basic;
        if (basic > 0)
        {
            output.Append('-');
        }

        var (next, delta, bias) = (FirstCodePoint, 0L, FirstBias);
        while (handled < runes.Length)
        {
            var smallest = runes.Where(value => value >= next).Min();
            delta += (smallest - next) * (handled + 1L);
            next = smallest;
            foreach (var value in runes)
            {
                delta += value < next ? 1 : 0;
                if (value == next)
                {
                    AppendNumber(output, delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basic);
                    delta = 0;
                    handled++;
                }
            }

            delta++;
            next++;
        }

        return output.ToString();
    }

    /// <summary>The decoded label (section 6.2); null when the text is not Punycode.</summary>
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
        long codePoint = FirstCodePoint;
        long insertAt = 0;
        var bias = FirstBias;
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

    private static void AppendNumber(StringBuilder output, long number, int bias)
    {
        for (var k = Base; ; k += Base)
        {
            var threshold = Math.Clamp(k - bias, ThresholdMinimum, ThresholdMaximum);
            if (number < threshold)
            {
                output.Append(CharacterOf(number));
                return;
            }

            output.Append(CharacterOf(threshold + ((number - threshold) % (Base - threshold))));
            number = (number - threshold) / (Base - threshold);
        }
    }

    private static char CharacterOf(long digit) => (char)(digit < 26 ? 'a' + digit : '0' + digit - 26);

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
