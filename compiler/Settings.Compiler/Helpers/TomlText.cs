using System.Globalization;
using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Helpers;

/// <summary>
/// Values as inline TOML, spelled as upstream's library spells them: "..." unless quotes or backslashes read better in
/// '...', and three quotes when the text has line ends.
/// Upstream: toml 0.8.19 src/ser.rs and toml_edit 0.22 src/encode.rs (infer_all_style, to_string_repr).
/// </summary>
public static class TomlText
{
    /// <summary>The value as TOML, or null when TOML has no word for it (null, an integer beyond 64 bits).</summary>
    public static string? Write(DocumentValue value)
    {
        var text = new StringBuilder();
        return TryAppend(text, value) ? text.ToString() : null;
    }

    private static bool TryAppend(StringBuilder text, DocumentValue value)
    {
        switch (value)
        {
            case DocumentString { Value: var characters }:
                AppendString(text, characters);
                return true;
            case DocumentInteger { Value: var number } when number >= long.MinValue && number <= long.MaxValue:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                return true;
            case DocumentBoolean:
                text.Append(ValueText.Of(value));
                return true;
            case DocumentArray list:
                return TryAppendList(text, list);
            case DocumentTable table:
                return TryAppendTable(text, table);
            default:
                return false;
        }
    }

    private static bool TryAppendList(StringBuilder text, DocumentArray list)
    {
        text.Append('[');
        for (var i = 0; i < list.Items.Count; i++)
        {
            text.Append(i > 0 ? ", " : string.Empty);
            if (!TryAppend(text, list.Items[i]))
            {
                return false;
            }
        }

        text.Append(']');
        return true;
    }

    private static bool TryAppendTable(StringBuilder text, DocumentTable table)
    {
        text.Append('{');
        var separator = " ";
        foreach (var entry in table.SortedEntries())
        {
            text.Append(separator);
            if (IsBareKey(entry.Key))
            {
                text.Append(entry.Key);
            }
            else
            {
                AppendString(text, entry.Key);
            }

            text.Append(" = ");
            if (!TryAppend(text, entry.Value))
            {
                return false;
            }

            separator = ", ";
        }

        text.Append(table.Count > 0 ? " }" : "}");
        return true;
    }

    private static bool IsBareKey(string key) => key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static void AppendString(StringBuilder text, string characters)
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
            AppendEscaped(text, character);
        }

        text.Append(hasLineEnd ? "\"\"\"" : "\"");
    }

    /// <summary>
    /// The quotes of a literal string, or null when it must be a basic one: when nothing in it asks for a literal, when it
    /// has control characters or three single quotes in a row, or when it ends with a single quote.
    /// </summary>
    private static string? LiteralQuotes(string characters)
    {
        if (!characters.AsSpan().ContainsAny('"', '\\')
            || characters.Contains("'''", StringComparison.Ordinal)
            || characters.EndsWith('\'')
            || characters.AsSpan().ContainsAnyInRange('\0', '\b')
            || characters.AsSpan().ContainsAnyInRange('\v', '\u001f')
            || characters.Contains('\u007f', StringComparison.Ordinal))
        {
            return null;
        }

        return characters.AsSpan().ContainsAny('\'', '\n') ? "'''" : "'";
    }

    private static void AppendEscaped(StringBuilder text, char character) => _ = character switch
    {
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append('\n'),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        <= '\u001f' or '\u007f' => text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
        _ => text.Append(character),
    };
}
