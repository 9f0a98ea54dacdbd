namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// A host name: at most 253 of lower-case letters, digits, dash and dot; each part has 1 to 63 characters and does not start
/// with a dash. It may end with one.
/// Upstream: settings-sdk modeled-types/src/shared.rs (ValidLinuxHostname).
/// </summary>
public sealed class LinuxHostnameFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "linux-hostname";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool MayContain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.';

    /// <inheritdoc/>
    public string Example => "a";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        if (text.Length is 0 or > 253)
        {
            return FormatVerdict.Invalid(text.Length == 0 ? "is empty" : "has more than 253 characters");
        }

        var length = 0;
        foreach (var c in text)
        {
            switch (c)
            {
                case '.' when length == 0:
                    return FormatVerdict.Invalid("has an empty part before a dot");
                case '.':
                    length = 0;
                    break;
                case '-' when length == 0:
                    return FormatVerdict.Invalid("has a part that starts with a dash");
                case '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'):
                    if (++length > 63)
                    {
                        return FormatVerdict.Invalid("has a part of more than 63 characters");
                    }

                    break;
                case >= 'A' and <= 'Z':
                    return FormatVerdict.Invalid("contains upper-case letters");
                default:
                    return FormatVerdict.Invalid("contains something other than lower-case letters, digits, dashes and dots");
            }
        }

        return length > 0 ? FormatVerdict.Valid : FormatVerdict.Invalid("ends with a dot");
    }
}
