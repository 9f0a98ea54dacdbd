using Settings.Compiler.TemplateFunctions;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Keys and values as YAML writes them.</summary>
internal static class YamlWord
{
    // What YAML 1.1 makes a truth value or nothing of, which is what eksctl's reader does.
    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"];

    /// <summary>A text: in quotation marks only where YAML would take it for something else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quote">The quotation mark that is written already; null for none.</param>
    public static string Of(string text, char? quote) => quote switch
    {
        '\'' => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        '"' => KeyText.Quoted(text),
        _ => IsPlain(text) ? text : KeyText.Quoted(text),
    };

    /// <summary>A value of one line, of which TOML and YAML write strings and lists in quotation marks alike; null for one that YAML writes in another way.</summary>
    /// <param name="toml">The value as TOML writes it.</param>
    /// <param name="quote">The quotation mark that is written already; null for none.</param>
    public static string? OfValue(string toml, char? quote)
    {
        if (toml.StartsWith('{') || toml.Contains('{', StringComparison.Ordinal))
        {
            return null;
        }

        var isString = toml.Length >= 2 && toml[0] == '"' && toml[^1] == '"';
        if (!isString || toml.Contains('\\', StringComparison.Ordinal))
        {
            return quote is null || (isString && quote == '"') ? toml : null;
        }

        return Of(toml[1..^1], quote);
    }

    // Letters first: everything else may be a number, a date or a sign of YAML.
    private static bool IsPlain(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/') && !Words.Contains(text, StringComparer.OrdinalIgnoreCase);
}
