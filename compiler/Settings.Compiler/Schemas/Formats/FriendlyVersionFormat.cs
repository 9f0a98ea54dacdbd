namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// "latest", or a semantic version 2.0 that may start with one "v". Numbers fit 64 bits.
/// Upstream: settings-sdk modeled-types/src/shared.rs (FriendlyVersion), crate semver.
/// </summary>
public sealed class FriendlyVersionFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "friendly-version";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool MayContain(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+';

    /// <inheritdoc/>
    public string Example => "1.0.0";

    /// <inheritdoc/>
    public FormatVerdict Check(string text) =>
        FormatVerdict.Of(text is "latest" || IsSemanticVersion(text.AsSpan(text.StartsWith('v') ? 1 : 0)));

    private static bool IsSemanticVersion(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('+') is >= 0 and var plus)
        {
            if (!AreIdentifiers(text[(plus + 1)..], mayStartWithZero: true))
            {
                return false;
            }

            text = text[..plus];
        }

        if (text.IndexOf('-') is >= 0 and var dash)
        {
            if (!AreIdentifiers(text[(dash + 1)..], mayStartWithZero: false))
            {
                return false;
            }

            text = text[..dash];
        }

        var numbers = 0;
        foreach (var part in text.Split('.'))
        {
            if (++numbers > 3 || !IsNumber(text[part]))
            {
                return false;
            }
        }

        return numbers == 3;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        !text.IsEmpty
        && !text.ContainsAnyExceptInRange('0', '9')
        && (text[0] != '0' || text.Length == 1)
        && ulong.TryParse(text, out _);

    private static bool AreIdentifiers(ReadOnlySpan<char> text, bool mayStartWithZero)
    {
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (part.IsEmpty)
            {
                return false;
            }

            foreach (var c in part)
            {
                if (!char.IsAsciiLetterOrDigit(c) && c != '-')
                {
                    return false;
                }
            }

            if (!mayStartWithZero && part.Length > 1 && part[0] == '0' && !part.ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }
        }

        return true;
    }
}
