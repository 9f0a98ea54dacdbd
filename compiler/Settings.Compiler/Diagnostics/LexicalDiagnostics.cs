using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the characters of strings, numbers, dates and keys.</summary>
public static class LexicalDiagnostics
{
    /// <summary>The rule for forms of TOML 1.1.</summary>
    public static readonly DiagnosticRule NewerTomlRule = new("BR0010", "newer-toml", Severity.Error);
    internal static readonly DiagnosticRule ControlCharacterRule = new("BR0011", "control-character", Severity.Error);
    private static readonly DiagnosticRule InvalidEscapeRule = new("BR0012", "invalid-escape", Severity.Error);
    private static readonly DiagnosticRule UnclosedStringRule = new("BR0013", "unclosed-string", Severity.Error);
    private static readonly DiagnosticRule BareTextRule = new("BR0014", "bare-text", Severity.Error);
    private static readonly DiagnosticRule InvalidKeyRule = new("BR0015", "invalid-key", Severity.Error);
    internal static readonly DiagnosticRule InvalidNumberRule = new("BR0016", "invalid-number", Severity.Error);
    internal static readonly DiagnosticRule InvalidDateRule = new("BR0017", "invalid-date", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
    [
        NewerTomlRule, ControlCharacterRule, InvalidEscapeRule, UnclosedStringRule, BareTextRule, InvalidKeyRule,
        InvalidNumberRule, InvalidDateRule,
    ];

    /// <summary>TOML 1.1, which the node does not read.</summary>
    public static Diagnostic NewerToml(TextSpan span, string what, string instead) => new(
        NewerTomlRule, span, $"TOML 1.1 allows {what}, but the node reads TOML 1.0; {instead}.");

    /// <summary>A character that TOML forbids as such.</summary>
    public static Diagnostic ControlCharacter(TextSpan span, char character, string where) => new(
        ControlCharacterRule, span, $"The control character U+{(int)character:X4} is not allowed in {where}; remove it, or write \\u{(int)character:X4} in a double-quoted string.");

    /// <summary>A carriage return without a line feed.</summary>
    public static Diagnostic StrayCarriageReturn(TextSpan span) => new(
        ControlCharacterRule, span, "A carriage return without a line feed does not end a line; save the file with LF or CR LF line endings.")
    {
        Fixes = [Fix.Replace("End the line with LF", isSafe: false, span, "\n")],
    };

    /// <summary>An unknown escape sequence.</summary>
    public static Diagnostic InvalidEscape(TextSpan span, string text) => new(
        InvalidEscapeRule, span, new QuotingMessage(text, span, static shown => $"'{shown}' is not a valid escape sequence; allowed: \\b \\t \\n \\f \\r \\\" \\\\ \\uXXXX \\UXXXXXXXX. Write \\\\ for a backslash, or use a single-quoted string."));

    /// <summary>A string without its end: of one line all of it is marked, of several its beginning.</summary>
    /// <param name="span">Where it is.</param>
    /// <param name="text">The string with its opening mark.</param>
    public static Diagnostic UnclosedString(TextSpan span, ReadOnlySpan<char> text)
    {
        var isMultiLine = text.StartsWith("\"\"\"") || text.StartsWith("'''");
        var mark = text[..(isMultiLine ? 3 : 1)].ToString();
        var quote = mark[0] == '"' ? '\'' : '"';
        return new Diagnostic(
            UnclosedStringRule, isMultiLine ? new TextSpan(span.Start, mark.Length) : span, $"The string that begins here is not closed; write {quote}{mark}{quote} at its end.");
    }

    /// <summary>Text where a value must be.</summary>
    public static Diagnostic BareText(TextSpan span, string text) => new(
        BareTextRule, span, new QuotingMessage(text, span, static shown => $"'{shown}' is not a valid value: strings need quotes{(shown.AsSpan().ContainsAny("\"\\…") ? string.Empty : $" (\"{shown}\")")}."))
    {
        Fixes = text.AsSpan().ContainsAny('"', '\\') ? [] : [Fix.Quote("Put the text in quotes", span)],
    };

    /// <summary>true or false in a spelling that TOML does not know.</summary>
    public static Diagnostic MisspeltWord(TextSpan span, string text, string word) => new(
        BareTextRule, span, new QuotingMessage(text, span, shown => $"'{shown}' is not a valid value; write {word}."))
    {
        Fixes = [Fix.Replace($"Write {word}", isSafe: true, span, word)],
    };

    /// <summary>A bare key with a character that needs quotes.</summary>
    public static Diagnostic InvalidKey(TextSpan span, string text) => new(
        InvalidKeyRule, span, new QuotingMessage(text, span, static shown => $"'{shown}' is not a valid bare key (A-Z a-z 0-9 _ -); put the key in quotes."))
    {
        Fixes = text.AsSpan().ContainsAny('"', '\\') ? [] : [Fix.Quote("Put the key in quotes", span)],
    };

    /// <summary>A multi-line string as a key.</summary>
    public static Diagnostic MultiLineKey(TextSpan span) => new(
        InvalidKeyRule, span, "A key cannot be a multi-line string; write it on one line in single or double quotes.");

    /// <summary>A number in a form that TOML forbids.</summary>
    public static Diagnostic InvalidNumber(TextSpan span, string text, string rule) => new(
        InvalidNumberRule, span, new QuotingMessage(text, span, shown => $"'{shown}' is not a valid TOML number: {rule}."));

    /// <summary>A date or time in a form that TOML forbids, or one that does not exist.</summary>
    public static Diagnostic InvalidDate(TextSpan span, string text) => new(
        InvalidDateRule, span, new QuotingMessage(text, span, static shown => $"'{shown}' is not a valid TOML date or time, such as 1979-05-27, 07:32:00 or 1979-05-27T07:32:00Z. Strings need quotes."));
}
