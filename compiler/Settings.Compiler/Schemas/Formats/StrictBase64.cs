using System.Globalization;

namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// Base64 of RFC 4648 as crate base64 reads it with the engine STANDARD: with its padding, nothing between the characters
/// and no stray bits at the end. .NET's own decoder skips white space and accepts stray bits.
/// </summary>
internal static class StrictBase64
{
    /// <summary>What is wrong with a text, as a clause after "it"; null when nothing is.</summary>
    public static string? MistakeIn(string text)
    {
        var body = text.AsSpan();
        var padding = body.EndsWith("==") ? 2 : body.EndsWith("=") ? 1 : 0;
        body = body[..^padding];
        for (var i = 0; i < body.Length; i++)
        {
            if (ValueOf(body[i]) < 0)
            {
                return body[i] is ' ' or '\t' or '\n' or '\r'
                    ? string.Create(CultureInfo.InvariantCulture, $"contains white space at character {i + 1}")
                    : string.Create(CultureInfo.InvariantCulture, $"contains a character at position {i + 1} that Base64 does not use");
            }
        }

        if (text.Length % 4 != 0)
        {
            return "is not padded with = to a multiple of four characters";
        }

        // The bits of the last character that belong to no byte must be zero.
        var stray = padding switch { 1 => 0b11, 2 => 0b1111, _ => 0 };
        return padding > 0 && (ValueOf(body[^1]) & stray) != 0 ? "ends with stray bits" : null;
    }

    /// <summary>The bytes that a text stands for; null when something is wrong with it.</summary>
    public static byte[]? Decode(string text) => MistakeIn(text) is null ? Convert.FromBase64String(text) : null;

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
