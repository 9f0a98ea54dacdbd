using System.Globalization;

namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>
/// IPv4 addresses as URLs spell them: one to four numbers, decimal, octal after "0" or hexadecimal after "0x"
/// (https://url.spec.whatwg.org/#concept-ipv4-parser).
/// </summary>
internal static class IPv4Syntax
{
    /// <summary>Whether a domain ends in a number, so it is an address or nothing.</summary>
    public static bool EndsInNumber(string domain)
    {
        var last = LastPart(domain.AsSpan());
        if (last.IsEmpty && domain.Length > 0 && domain[^1] == '.')
        {
            var rest = domain.AsSpan(0, domain.Length - 1);
            last = LastPart(rest);
        }

        return !last.IsEmpty && (!last.ContainsAnyExceptInRange('0', '9') || TryParseNumber(last, out _));
    }

    /// <summary>The address that a domain which ends in a number stands for; false when it is none.</summary>
    public static bool TryParse(string domain, out uint address)
    {
        address = 0;
        var parts = domain.Split('.');
        var count = parts[^1].Length == 0 ? parts.Length - 1 : parts.Length;
        if (count is 0 or > 4)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            // The last number fills the bytes that are left.
            var isLast = i == count - 1;
            var limit = isLast ? uint.MaxValue >> (8 * i) : byte.MaxValue;
            if (!TryParseNumber(parts[i], out var number) || number > limit)
            {
                return false;
            }

            address |= (uint)number << (isLast ? 0 : 8 * (3 - i));
        }

        return true;
    }

    /// <summary>An address as four decimal numbers.</summary>
    public static string Write(uint address) => string.Create(
        CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}");

    private static ReadOnlySpan<char> LastPart(ReadOnlySpan<char> text) => text[(text.LastIndexOf('.') + 1)..];

    // A number that does not fit 32 bits is a number still, one above every limit.
    private static bool TryParseNumber(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        var radix = 10UL;
        if (text.StartsWith("0x") || text.StartsWith("0X"))
        {
            radix = 16;
            text = text[2..];
        }
        else if (text.Length > 1 && text[0] == '0')
        {
            radix = 8;
            text = text[1..];
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
            {
                return false;
            }

            var digit = (ulong)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
            if (digit >= radix)
            {
                return false;
            }

            value = Math.Min((value * radix) + digit, uint.MaxValue + 1UL);
        }

        return true;
    }
}
