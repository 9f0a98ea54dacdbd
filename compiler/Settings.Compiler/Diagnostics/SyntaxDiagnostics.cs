using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the structure of TOML: lines, keys, brackets and commas.</summary>
public static class SyntaxDiagnostics
{
    private static readonly DiagnosticRule UnexpectedTokenRule = new("BR0001", "unexpected-token", Severity.Error);
    private static readonly DiagnosticRule MissingEqualsRule = new("BR0002", "missing-equals", Severity.Error);
    private static readonly DiagnosticRule MissingValueRule = new("BR0003", "missing-value", Severity.Error);
    private static readonly DiagnosticRule MissingKeyRule = new("BR0004", "missing-key", Severity.Error);
    private static readonly DiagnosticRule UnclosedBracketRule = new("BR0005", "unclosed-bracket", Severity.Error);
    private static readonly DiagnosticRule MissingCommaRule = new("BR0006", "missing-comma", Severity.Error);
    private static readonly DiagnosticRule StrayCommaRule = new("BR0007", "stray-comma", Severity.Error);
    private static readonly DiagnosticRule TrailingTextRule = new("BR0008", "trailing-text", Severity.Error);
    private static readonly DiagnosticRule NestingRule = new("BR0009", "nesting-too-deep", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
    [
        UnexpectedTokenRule, MissingEqualsRule, MissingValueRule, MissingKeyRule, UnclosedBracketRule, MissingCommaRule,
        StrayCommaRule, TrailingTextRule, NestingRule,
    ];

    /// <summary>No line can begin with this text.</summary>
    public static Diagnostic UnexpectedToken(TextSpan span, string text) => new(
        UnexpectedTokenRule, span, new QuotingMessage(text, span, static shown => $"'{shown}' cannot begin a line; write key = value or a [header]."));

    /// <summary>The brackets of [[ or ]] are apart.</summary>
    public static Diagnostic SplitBrackets(TextSpan span) => new(
        UnexpectedTokenRule, span, "The double brackets of an array of tables must not be separated; write [[ and ]] without a space.");

    /// <summary>A key without '=' behind it.</summary>
    public static Diagnostic MissingEquals(TextSpan key, string name) => new(
        MissingEqualsRule, key, new QuotingMessage(name, key, static shown => $"'=' is missing after '{shown}'; write {shown} = value, and quote a key that contains more than letters, digits, '_' and '-'."));

    /// <summary>A colon where '=' must be, as in YAML.</summary>
    /// <param name="colon">The colon.</param>
    /// <param name="key">What is before it.</param>
    /// <param name="name">The same as messages show it.</param>
    public static Diagnostic ColonForEquals(TextSpan colon, TextSpan key, string name) => new(
        MissingEqualsRule, colon, new QuotingMessage(name, key, static shown => $"'=' goes between a key and its value, not ':'; write {shown} = value."))
    {
        Fixes = [Fix.Replace("Write '='", isSafe: true, colon, " =")],
    };

    /// <summary>Nothing after '='.</summary>
    public static Diagnostic MissingValue(TextSpan span) => new(
        MissingValueRule, span, "The value after '=' is missing; write one on the same line. TOML has no null: remove the key to leave it unset.");

    /// <summary>No key where one must be.</summary>
    public static Diagnostic MissingKey(TextSpan span, string text) => new(
        MissingKeyRule, span, new QuotingMessage(text, span, static shown => $"The key before '{shown}' is missing; write a name, such as max-pods, or a quoted one."));

    /// <summary>An opening bracket without its partner.</summary>
    public static Diagnostic Unclosed(TextSpan opening, TextSpan found, string what, string closing) => new(
        UnclosedBracketRule, opening, $"The {what} that begins here is not closed; write '{closing}' at its end.")
    {
        Labels = found.Length > 0 ? [new DiagnosticLabel(found, $"'{closing}' is missing by here")] : [],
    };

    /// <summary>Two values of a list with nothing between them.</summary>
    public static Diagnostic MissingComma(TextSpan second) => new(
        MissingCommaRule, second, "A comma is missing before this value; write one between two values.")
    {
        Fixes = [Fix.Replace("Insert a comma", isSafe: false, new TextSpan(second.Start, 0), ", ")],
    };

    /// <summary>A comma with no value before it.</summary>
    public static Diagnostic StrayComma(TextSpan comma) => new(
        StrayCommaRule, comma, "The value before this comma is missing; remove the comma, or write the value.")
    {
        Fixes = [Fix.Replace("Remove the comma", isSafe: false, comma, string.Empty)],
    };

    /// <summary>Something after a finished value or header.</summary>
    public static Diagnostic TrailingText(TextSpan span, string what) => new(
        TrailingTextRule, span, $"Unexpected text after {what}; start a new line for it, or put a text with spaces in quotes.");

    /// <summary>More open brackets than the node's parser accepts.</summary>
    public static Diagnostic NestingTooDeep(TextSpan span, int limit) => new(
        NestingRule, span, $"More than {limit} lists and inline tables are open here; the node refuses such a document.");

    /// <summary>A dotted key of more parts than the node's parser accepts.</summary>
    public static Diagnostic KeyTooLong(TextSpan span, int limit) => new(
        NestingRule, span, $"This key has more than {limit} parts; the node refuses such a document.");
}
