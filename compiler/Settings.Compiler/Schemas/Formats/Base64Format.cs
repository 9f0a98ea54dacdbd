using System.Globalization;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// Base64 of RFC 4648 with its padding, nothing between the characters and no stray bits at the end; empty is valid.
/// Upstream: settings-sdk modeled-types/src/shared.rs (ValidBase64), crate base64, engine STANDARD.
/// </summary>
public sealed class Base64Format : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "base64";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        var body = text.AsSpan();
        var padding = body.EndsWith("==") ? 2 : body.EndsWith("=") ? 1 : 0;
        body = body[..^padding];
        for (var i = 0; i < body.Length; i++)
        {
            if (ValueOf(body[i]) < 0)
            {
                return FormatVerdict.Invalid(body[i] is ' ' or '\t' or '\n' or '\r'
                    ? string.Create(CultureInfo.InvariantCulture, $"holds white space at character {i + 1}")
                    : string.Create(CultureInfo.InvariantCulture, $"holds a character at position {i + 1} that Base64 does not use"));
            }
        }

        if (text.Length % 4 != 0)
        {
            return FormatVerdict.Invalid("is not padded with = to a multiple of four characters");
        }

        // The bits of the last character that belong to no byte must be zero.
        var stray = padding switch { 1 => 0b11, 2 => 0b1111, _ => 0 };
        return padding > 0 && (ValueOf(body[^1]) & stray) != 0
            ? FormatVerdict.Invalid("ends with bits that belong to no byte")
            : FormatVerdict.Valid;
    }

    private static int ValueOf(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
