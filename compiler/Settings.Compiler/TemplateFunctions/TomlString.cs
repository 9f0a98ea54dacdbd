using System.Globalization;
using System.Text;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>
/// Texts as TOML, with the quotes that upstream's library picks in older releases: "..." unless quotes or backslashes read
/// better in '...', and three quotes when the text has line ends.
/// Upstream: toml_edit 0.22.22 src/encode.rs (infer_all_style, to_string_repr).
/// </summary>
internal static class TomlString
{
    /// <summary>Appends a text with its quotes.</summary>
    public static void Append(StringBuilder text, string characters)
    {
        var hasLineEnd = characters.Contains('\n', StringComparison.Ordinal);
        if (LiteralQuotes(characters) is { } quotes)
        {
            text.Append(quotes).Append(hasLineEnd ? "\n" : string.Empty).Append(characters).Append(quotes);
            return;
        }

        text.Append(hasLineEnd ? "\"\"\"\n" : "\"");
        foreach (var character in characters)
        {
            _ = character == '"' ? text.Append("\\\"") : AppendEscaped(text, character);
        }

        text.Append(hasLineEnd ? "\"\"\"" : "\"");
    }

    /// <summary>Appends a character of a basic string other than a quote; line ends stay as they are.</summary>
    public static StringBuilder AppendEscaped(StringBuilder text, char character) => character switch
    {
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append('\n'),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        '\\' => text.Append("\\\\"),
        <= '\u001f' or '\u007f' => text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
        _ => text.Append(character),
    };

    /// <summary>Whether a text has control characters that only escapes can write.</summary>
    public static bool NeedsEscapes(string characters) =>
        characters.AsSpan().ContainsAnyInRange('\0', '\b')
        || characters.AsSpan().ContainsAnyInRange('\v', '\u001f')
        || characters.Contains('\u007f', StringComparison.Ordinal);

    /// <summary>
    /// The quotes of a literal string, or null when it must be a basic one: when nothing in it asks for a literal, when it
    /// has control characters or three single quotes in a row, or when it ends with a single quote.
    /// </summary>
    private static string? LiteralQuotes(string characters)
    {
        if (!characters.AsSpan().ContainsAny('"', '\\')
            || characters.Contains("'''", StringComparison.Ordinal)
            || characters.EndsWith('\'')
            || NeedsEscapes(characters))
        {
            return null;
        }

        return characters.AsSpan().ContainsAny('\'', '\n') ? "'''" : "'";
    }
}
