using System.Globalization;
using System.Text;
using System.Text.Json;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.Protocol;

/// <summary>
/// Reads strings of JSON. One half of a pair of surrogates alone, which editors send while somebody deletes a character in parts, becomes
/// U+FFFD, as long as it is: else the change that it is in would be lost. System.Text.Json reads no such string.
/// </summary>
internal static class JsonString
{
    private const int EscapeLength = 4;

    /// <summary>The text of a string in a message that is UTF-8.</summary>
    public static string Of(JsonElement element)
    {
        try
        {
            return element.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            return Read(element.GetRawText().AsSpan()[1..^1]);
        }
    }

    private static string Read(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        while (!raw.IsEmpty)
        {
            var plain = raw.IndexOf('\\') is >= 0 and var escape ? escape : raw.Length;
            text.Append(raw[..plain]);
            raw = raw[plain..];
            if (!raw.IsEmpty)
            {
                text.Append(Escaped(raw[1], raw[2..]));
                raw = raw[(raw[1] == 'u' ? 2 + EscapeLength : 2)..];
            }
        }

        return HalfCharacters.Replace(text.ToString());
    }

    private static char Escaped(char kind, ReadOnlySpan<char> rest) => kind switch
    {
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => (char)ushort.Parse(rest[..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        _ => kind,
    };
}
