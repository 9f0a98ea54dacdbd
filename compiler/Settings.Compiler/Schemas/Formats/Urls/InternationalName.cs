using System.Globalization;
using System.Text;

namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>
/// What becomes of a domain name in UTS #46 processing as crate idna 0.5.0 does it for URLs: not transitional, neither hyphens
/// nor lengths checked. ASCII names come out exactly; in names of other scripts only what can make a host invalid is
/// kept (controls and unassigned characters, forbidden ASCII behind look-alikes, digits, directions, Punycode).
/// </summary>
internal static class InternationalName
{
    /// <summary>The name with ASCII as it will be and other characters as they stand; null when the name is invalid.</summary>
    public static string? ToAscii(string domain)
    {
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

        var name = mapped.ToString();
        var labels = name.Split('.');
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i].StartsWith("xn--", StringComparison.Ordinal))
            {
                if (Punycode.Decode(labels[i].AsSpan(4)) is not { } decoded || !IsMapped(decoded))
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

        return BidirectionalRule.Accepts(labels) ? name : null;
    }

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
