using System.Globalization;
using System.Numerics;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// An amount of bytes as a text, such as "64mb", "1.5GiB" or ".5gb", stored as a whole number of bytes, rounded up. Units are
/// decimal, with an i binary; case is ignored, so "b" is a byte; "bit" is an eighth of it.
/// Upstream: settings-sdk modeled-types/src/shared.rs (deserialize_chunk_size), byte_unit src/byte/parse.rs and src/unit/parse.rs.
/// </summary>
public sealed class ByteSizeFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "byte-size";

    // As many digits as upstream's decimal holds.
    private const int MostDigits = 28;

    private const string Prefixes = "kmgtpe";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string Example => "1";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.AsSpan().Trim();
        if (long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plain))
        {
            return plain >= 0 ? FormatVerdict.As(plain) : FormatVerdict.Invalid("is negative");
        }

        foreach (var character in trimmed)
        {
            if (char.IsWhiteSpace(character))
            {
                return FormatVerdict.Invalid("contains a space");
            }
        }

        return Measure(trimmed);
    }

    private static FormatVerdict Measure(ReadOnlySpan<char> text)
    {
        var whole = text[..CountDigits(text)];
        var rest = text[whole.Length..];
        var fraction = ReadOnlySpan<char>.Empty;
        if (rest is ['.', .. var behind])
        {
            fraction = behind[..CountDigits(behind)];
            rest = behind[fraction.Length..];
            if (fraction.IsEmpty)
            {
                return FormatVerdict.Invalid("has no digit after its dot");
            }
        }
        else if (whole.IsEmpty)
        {
            return FormatVerdict.Invalid("does not start with a number");
        }

        if (whole.Length + fraction.Length > MostDigits)
        {
            return FormatVerdict.Invalid("has too many digits");
        }

        if (!TryReadUnit(rest, out var bits))
        {
            return FormatVerdict.Invalid("has no unit such as kb, MB or GiB");
        }

        var digits = BigInteger.Parse($"0{whole}{fraction}", CultureInfo.InvariantCulture);
        var bytes = CeilingOf(digits * bits, 8 * BigInteger.Pow(10, fraction.Length));
        return bytes <= long.MaxValue ? FormatVerdict.As((long)bytes) : FormatVerdict.Invalid("is too large");
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static BigInteger CeilingOf(BigInteger dividend, BigInteger divisor) => (dividend + divisor - 1) / divisor;

    // A prefix, perhaps binary, and then a byte, bits or nothing, which is a byte.
    private static bool TryReadUnit(ReadOnlySpan<char> text, out BigInteger bits)
    {
        bits = 1;
        var rest = text;
        var power = rest.IsEmpty ? -1 : Prefixes.IndexOf(char.ToLowerInvariant(rest[0]), StringComparison.Ordinal);
        if (power >= 0)
        {
            rest = rest[1..];
            var isBinary = rest is ['i' or 'I', ..];
            rest = isBinary ? rest[1..] : rest;
            bits = BigInteger.Pow(isBinary ? 1024 : 1000, power + 1);
        }

        if (rest.IsEmpty || rest.Equals("b", StringComparison.OrdinalIgnoreCase))
        {
            bits *= 8;
            return true;
        }

        return rest.Equals("bit", StringComparison.OrdinalIgnoreCase) || rest.Equals("bits", StringComparison.OrdinalIgnoreCase);
    }
}
