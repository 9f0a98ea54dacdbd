using System.Globalization;
using System.Text;

namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>
/// The mapping table of UTS #46, as far as it can decide whether a host is valid
/// (https://www.unicode.org/Public/idna/, version 13 as in crate idna 0.5.0).
/// </summary>
internal static class InternationalCharacters
{
    /// <summary>Appends what a character that is not ASCII becomes; false when it is not allowed.</summary>
    public static bool TryMap(Rune rune, StringBuilder mapped)
    {
        var c = rune.Value;
        if (IsIgnored(c))
        {
            return true;
        }

        if (IsDisallowed(rune))
        {
            return false;
        }

        if (AsciiOf(c) is { } ascii)
        {
            mapped.Append(ascii);
        }
        else
        {
            mapped.Append(Rune.ToLowerInvariant(rune));
        }

        return true;
    }

    private static bool IsIgnored(int c) =>
        c is 0xad or 0x34f or 0x200b or 0x2060 or 0x2064 or 0xfeff or (>= 0x180b and <= 0x180d) or (>= 0xfe00 and <= 0xfe0f) or (>= 0x1bca0 and <= 0x1bca3) or (>= 0xe0100 and <= 0xe01ef);

    private static bool IsDisallowed(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => rune.Value is not (0x200c or 0x200d),
        UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        _ => rune.Value is 0x4c0 or (>= 0x10a0 and <= 0x10c5) or 0x115f or 0x1160 or 0x1680 or 0x17b4 or 0x17b5 or 0x1806
            or (>= 0x2024 and <= 0x2026) or 0x2132 or 0x2183 or (>= 0x2488 and <= 0x249b) or (>= 0x2ff0 and <= 0x2ffb)
            or 0x3164 or 0x33c2 or 0x33c7 or 0x33d8 or 0xfe12 or 0xfe19 or 0xfe30 or 0xfe52 or 0xffa0 or 0xfffc or 0xfffd
            or 0x1f100 or 0x2f868 or 0x2f874 or 0x2f91f or 0x2f95f or 0x2f9bf,
    };

    private static string? AsciiOf(int c) => c switch
    {
        >= 0xff21 and <= 0xff3a => ((char)(c - 0xff21 + 'a')).ToString(),
        >= 0xff01 and <= 0xff5e => ((char)(c - 0xff01 + '!')).ToString(),
        0x3002 or 0xff61 => ".",
        // Spaces, and accents on their own, become or contain a space, which no host may hold.
        0xa0 or 0xa8 or 0xaf or 0xb4 or 0xb8 or (>= 0x2d8 and <= 0x2dd) or 0x37a or 0x384 or 0x385 => " ",
        0x1fbd or (>= 0x1fbf and <= 0x1fc1) or (>= 0x1fcd and <= 0x1fcf) or (>= 0x1fdd and <= 0x1fdf) or 0x1fed or 0x1fee or 0x1ffd or 0x1ffe => " ",
        (>= 0x2000 and <= 0x200a) or 0x2017 or 0x202f or 0x203e or 0x205f or 0x3000 or 0x309b or 0x309c => " ",
        (>= 0xfc5e and <= 0xfc63) or 0xfdfa or 0xfdfb or (>= 0xfe49 and <= 0xfe4c) or 0xfe70 or 0xfe72 or 0xfe74 or 0xfe76 or 0xfe78 or 0xfe7a or 0xfe7c or 0xfe7e or 0xffe3 => " ",
        >= 0x2047 and <= 0x2049 => "?",
        0x2100 or 0x2101 or 0x2105 or 0x2106 => "/",
        0x2a74 or 0xfe13 or 0xfe55 => ":",
        0xfe16 or 0xfe56 => "?",
        0xfe47 => "[",
        0xfe48 => "]",
        0xfe5f => "#",
        0xfe64 => "<",
        0xfe65 => ">",
        0xfe68 => "\\",
        0xfe6a => "%",
        0xfe6b => "@",
        0xb2 or 0xb3 => ((char)(c - 0xb2 + '2')).ToString(),
        0xb9 => "1",
        0x2070 or (>= 0x2074 and <= 0x2079) => ((char)(c - 0x2070 + '0')).ToString(),
        >= 0x2080 and <= 0x2089 => ((char)(c - 0x2080 + '0')).ToString(),
        >= 0x2460 and <= 0x2473 => (c - 0x2460 + 1).ToString(CultureInfo.InvariantCulture),
        0x24ea => "0",
        >= 0x1d7ce and <= 0x1d7ff => ((char)((c - 0x1d7ce) % 10 + '0')).ToString(),
        >= 0x1fbf0 and <= 0x1fbf9 => ((char)(c - 0x1fbf0 + '0')).ToString(),
        >= 0x3251 and <= 0x325f => (c - 0x3251 + 21).ToString(CultureInfo.InvariantCulture),
        >= 0x32b1 and <= 0x32bf => (c - 0x32b1 + 36).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };
}
