using System.Globalization;

namespace Settings.Compiler.Versions;

/// <summary>
/// A version in numbers, read as strictly as upstream's semantic versions: digits and dots only, no number with a leading zero.
/// Upstream: crate semver (Version::parse), numbers of 64 bits.
/// </summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second.</param>
/// <param name="Patch">The third; 0 where it is not given, as in the version 1.34 of Kubernetes.</param>
public readonly record struct VersionNumber(ulong Major, ulong Minor, ulong Patch) : IComparable<VersionNumber>
{
    private const int Most = 3;

    /// <summary>Reads a version of three numbers, as releases have.</summary>
    /// <param name="text">The text, nothing before or after the version.</param>
    /// <param name="version">The version; 0.0.0 where the text is none.</param>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out VersionNumber version) => TryParse(text, Most, out version);

    /// <summary>Reads a version of two numbers or three, as programs have.</summary>
    /// <param name="text">The text, nothing before or after the version.</param>
    /// <param name="version">The version; 0.0.0 where the text is none.</param>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParseShort(ReadOnlySpan<char> text, out VersionNumber version) => TryParse(text, Most - 1, out version);

    /// <inheritdoc/>
    public int CompareTo(VersionNumber other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <summary>Its three numbers with dots between.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    /// <summary>Whether a version is older than another.</summary>
    public static bool operator <(VersionNumber left, VersionNumber right) => left.CompareTo(right) < 0;

    /// <summary>Whether a version is newer than another.</summary>
    public static bool operator >(VersionNumber left, VersionNumber right) => left.CompareTo(right) > 0;

    /// <summary>Whether a version is not newer than another.</summary>
    public static bool operator <=(VersionNumber left, VersionNumber right) => left.CompareTo(right) <= 0;

    /// <summary>Whether a version is not older than another.</summary>
    public static bool operator >=(VersionNumber left, VersionNumber right) => left.CompareTo(right) >= 0;

    private static bool TryParse(ReadOnlySpan<char> text, int fewest, out VersionNumber version)
    {
        Span<ulong> numbers = stackalloc ulong[Most];
        numbers.Clear();
        version = default;
        var count = 0;
        foreach (var part in text.Split('.'))
        {
            if (count == Most || !TryNumber(text[part], out numbers[count]))
            {
                return false;
            }

            count++;
        }

        if (count < fewest)
        {
            return false;
        }

        version = new VersionNumber(numbers[0], numbers[1], numbers[2]);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out ulong number)
    {
        var hasLeadingZero = digits.Length > 1 && digits[0] == '0';
        return ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && !hasLeadingZero;
    }
}
