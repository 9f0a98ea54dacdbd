using System.Text;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>
/// Texts as TOML, with the quotes that upstream's library picks in newer releases: the first of "...", '...', """...""" and
/// '''...''' that contains the text as it is; else escapes, between three quotes when there are line ends.
/// Upstream: toml_write 0.1.2 src/string.rs (TomlStringBuilder::as_default, TomlKeyBuilder::as_default, write_toml_value).
/// </summary>
internal static class PlainTomlString
{
    private const string Basic = "\"";
    private const string Literal = "'";
    private const string LongBasic = "\"\"\"";
    private const string LongLiteral = "'''";

    /// <summary>Appends a text with its quotes.</summary>
    public static void Append(StringBuilder text, string characters)
    {
        var hasLineEnd = characters.Contains('\n', StringComparison.Ordinal);
        var quotes = Quotes(characters, hasLineEnd) ?? (hasLineEnd ? LongBasic : Basic);
        text.Append(quotes).Append(hasLineEnd ? "\n" : string.Empty);
        AppendBetween(text, characters, quotes);
        text.Append(quotes);
    }

    /// <summary>Appends a key that must have quotes: they are never three.</summary>
    public static void AppendKey(StringBuilder text, string key)
    {
        var isLiteral = !key.AsSpan().ContainsAny('\'', '\n') && !TomlString.NeedsEscapes(key) && key.AsSpan().ContainsAny('"', '\\');
        var quotes = isLiteral ? Literal : Basic;
        text.Append(quotes);
        AppendBetween(text, key, quotes);
        text.Append(quotes);
    }

    private static string? Quotes(string characters, bool hasLineEnd)
    {
        if (TomlString.NeedsEscapes(characters))
        {
            return null;
        }

        var hasBackslash = characters.Contains('\\', StringComparison.Ordinal);
        return !hasBackslash && !hasLineEnd && !characters.Contains('"', StringComparison.Ordinal) ? Basic
            : !hasLineEnd && !characters.Contains('\'', StringComparison.Ordinal) ? Literal
            : !hasBackslash && !characters.Contains(LongBasic, StringComparison.Ordinal) ? LongBasic
            : !characters.Contains(LongLiteral, StringComparison.Ordinal) ? LongLiteral
            : null;
    }

    private static void AppendBetween(StringBuilder text, string characters, string quotes)
    {
        if (quotes is Literal or LongLiteral)
        {
            text.Append(characters);
            return;
        }

        // Between three quotes, only the third in a row needs an escape; after any escape the count begins anew.
        var allowed = quotes.Length - 1;
        var inRow = 0;
        foreach (var character in characters)
        {
            if (character == '"')
            {
                var isEscaped = ++inRow > allowed;
                text.Append(isEscaped ? "\\\"" : Basic);
                inRow = isEscaped ? 0 : inRow;
                continue;
            }

            inRow = 0;
            _ = character == '\n' && quotes == Basic ? text.Append("\\n") : TomlString.AppendEscaped(text, character);
        }
    }
}
