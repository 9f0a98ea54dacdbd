using System.Globalization;
using System.Text;

namespace Settings.Compiler.Schemas.Formats.Urls;

/// <summary>
/// Which mixtures of writing directions a domain name may have (RFC 5893 section 2). Classes are taken from blocks of
/// scripts, not from single characters.
/// </summary>
internal static class BidirectionalRule
{
    private enum Direction
    {
        Left,
        Right,
        ArabicNumber,
        EuropeanNumber,
        Mark,
        Neutral,
    }

    public static bool Accepts(IReadOnlyList<string> labels)
    {
        var isBidirectional = false;
        foreach (var label in labels)
        {
            foreach (var rune in label.EnumerateRunes())
            {
                isBidirectional |= Of(rune) is Direction.Right or Direction.ArabicNumber;
            }
        }

        if (!isBidirectional)
        {
            return true;
        }

        foreach (var label in labels)
        {
            if (label.Length > 0 && !AcceptsLabel(label))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AcceptsLabel(string label)
    {
        var first = Of(Rune.GetRuneAt(label, 0));
        if (first is not (Direction.Left or Direction.Right))
        {
            return false;
        }

        var other = first == Direction.Left ? Direction.Right : Direction.Left;
        var last = first;
        var (hasArabic, hasEuropean) = (false, false);
        foreach (var rune in label.EnumerateRunes())
        {
            var direction = Of(rune);
            if (direction == other || (first == Direction.Left && direction == Direction.ArabicNumber))
            {
                return false;
            }

            hasArabic |= direction == Direction.ArabicNumber;
            hasEuropean |= direction == Direction.EuropeanNumber;
            last = direction == Direction.Mark ? last : direction;
        }

        return last != Direction.Neutral && !(hasArabic && hasEuropean);
    }

    private static Direction Of(Rune rune)
    {
        var c = rune.Value;
        if (c is (>= 0x660 and <= 0x669) or 0x66b or 0x66c or 0x6dd or (>= 0x600 and <= 0x605) or 0x8e2 or (>= 0x10e60 and <= 0x10e7e))
        {
            return Direction.ArabicNumber;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        {
            return Direction.Mark;
        }

        if (c is (>= '0' and <= '9') or (>= 0x6f0 and <= 0x6f9))
        {
            return Direction.EuropeanNumber;
        }

        if (c is (>= 0x590 and <= 0x8ff) or 0x200f or (>= 0xfb1d and <= 0xfdff) or (>= 0xfe70 and <= 0xfefc) or (>= 0x10800 and <= 0x10fff) or (>= 0x1e800 and <= 0x1efff))
        {
            return Direction.Right;
        }

        return Rune.IsLetter(rune) || category is UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber
            ? Direction.Left
            : Direction.Neutral;
    }
}
