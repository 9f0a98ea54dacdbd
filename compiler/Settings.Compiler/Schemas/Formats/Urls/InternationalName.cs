using System.Globalization;
using System.Text;

namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>
/// What becomes of a domain name in UTS #46 processing as crate idna 0.5.0 does it for URLs: not transitional, neither hyphens
/// nor lengths checked. ASCII names come out exactly. In names of other scripts all that can make a host invalid is
/// processed (controls and unassigned characters, look-alikes of ASCII, digits, directions, Punycode), and letters become
/// lower case; compatibility characters without an ASCII equivalent and combining sequences are kept as they are.
/// </summary>
internal static class InternationalName
{
    private const string Prefix = "xn--";

    /// <summary>The name in ASCII, labels of other scripts as Punycode; null when the name is invalid.</summary>
    public static string? ToAscii(string domain)
    {
        if (Ascii.IsValid(domain) && !MayHavePrefix(domain))
        {
            // All that follows is about other names.
            return string.Create(domain.Length, domain, static (lower, domain) => Ascii.ToLower(domain, lower, out _));
        }

        var mapped = new StringBuilder(domain.Length);
        foreach (var rune in domain.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                mapped.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else if (!InternationalCharacters.TryMap(rune, mapped))
            {
                return null;
            }
        }

        var labels = mapped.ToString().Split('.');
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].StartsWith(Prefix, StringComparison.Ordinal))
            {
                if (Punycode.Decode(labels[i].AsSpan(Prefix.Length)) is not { } decoded || !IsMapped(decoded))
                {
                    return null;
                }

                labels[i] = decoded;
            }

            if (labels[i].Length > 0 && IsMark(labels[i]))
            {
                return null;
            }
        }

        return BidirectionalRule.Accepts(labels) ? string.Join('.', labels.Select(Encoded)) : null;
    }

    // Two hyphens are found much faster than a prefix in either case, and few names have them.
    private static bool MayHavePrefix(string domain) => domain.Contains("--", StringComparison.Ordinal) && domain.Contains(Prefix, StringComparison.OrdinalIgnoreCase);

    // A label that was Punycode for ASCII, or for nothing, comes out without its prefix.
    private static string Encoded(string label) => Ascii.IsValid(label) ? label : Prefix + Punycode.Encode(label);

    // What Punycode hides must be what mapping would leave unchanged.
    private static bool IsMapped(string label)
    {
        var mapped = new StringBuilder(label.Length);
        foreach (var rune in label.EnumerateRunes())
        {
            if (rune.IsAscii ? char.IsAsciiLetterUpper((char)rune.Value) || rune.Value == '.' : !InternationalCharacters.TryMap(rune, mapped) || Rune.ToLowerInvariant(rune) != rune)
            {
                return false;
            }

            if (rune.IsAscii)
            {
                mapped.Append((char)rune.Value);
            }
        }

        return mapped.Equals(label);
    }

    private static bool IsMark(string label) =>
        CharUnicodeInfo.GetUnicodeCategory(label, 0) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
