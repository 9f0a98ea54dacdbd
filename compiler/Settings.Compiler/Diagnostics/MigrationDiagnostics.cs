using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the text of migrations.</summary>
public static class MigrationDiagnostics
{
    private static readonly DiagnosticRule SyntaxRule = new("BR4001", "migration-syntax", Severity.Error);
    private static readonly DiagnosticRule UnclosedBlockRule = new("BR4002", "unclosed-block", Severity.Error);
    private static readonly DiagnosticRule UnknownStatementRule = new("BR4003", "unknown-statement", Severity.Error);
    private static readonly DiagnosticRule StringRule = new("BR4004", "migration-string", Severity.Error);
    private static readonly DiagnosticRule KeyRule = new("BR4005", "migration-key", Severity.Error);
    private static readonly DiagnosticRule TooDeepRule = new("BR4006", "migration-nesting", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
        [SyntaxRule, UnclosedBlockRule, UnknownStatementRule, StringRule, KeyRule, TooDeepRule];

    /// <summary>A token that does not fit.</summary>
    public static Diagnostic Unexpected(TextSpan span, string token, string expected) =>
        new(SyntaxRule, span, $"'{token}' is not allowed here; expected {expected}.");

    /// <summary>Something is missing after a token.</summary>
    public static Diagnostic Missing(TextSpan span, string token, string expected) =>
        new(SyntaxRule, span, $"The statement ends after '{token}'; expected {expected}.");

    /// <summary>A token after a statement that is complete.</summary>
    public static Diagnostic Surplus(TextSpan span, string token) =>
        new(SyntaxRule, span, $"'{token}' is one too many: the statement before it is complete. Put several names in braces, and the next statement on its own line.");

    /// <summary>A brace without its partner behind it.</summary>
    public static Diagnostic UnclosedBlock(TextSpan span) =>
        new(UnclosedBlockRule, span, "This '{' is never closed; close it with '}' after its last line.");

    /// <summary>A brace without its partner before it.</summary>
    public static Diagnostic UnopenedBlock(TextSpan span) =>
        new(UnclosedBlockRule, span, "This '}' closes nothing; remove it, or open the block with '{'.");

    /// <summary>A line that begins with no statement.</summary>
    public static Diagnostic UnknownStatement(TextSpan span, string token, string? closest) => new(
        UnknownStatementRule, span, $"Unknown statement '{token}'{(closest is null ? "." : $"; did you mean '{closest}'?")}")
    {
        Help = "Statements begin with add, remove, replace, regenerate, convert, set, when, forward, backward, lossy, host, test, given or expect.",
        Fixes = closest is null ? [] : [new Fix($"Write '{closest}'", IsSafe: false, [new TextEdit(span, closest)])],
    };

    /// <summary>A string that ends with its line.</summary>
    public static Diagnostic UnclosedString(TextSpan span) =>
        new(StringRule, span, "This string is never closed; close it with '\"' on the same line.");

    /// <summary>An escape that JSON does not have.</summary>
    public static Diagnostic UnknownEscape(TextSpan span, string escape) =>
        new(StringRule, span, $"'{escape}' is not a valid escape sequence; allowed, as in JSON: \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u0000.");

    /// <summary>A character that strings cannot hold as it is.</summary>
    public static Diagnostic ControlCharacter(TextSpan span, char character) =>
        new(StringRule, span, $"The control character U+{(int)character:X4} is not allowed in a string; write \\u{(int)character:x4}.");

    /// <summary>A key that no datastore can have.</summary>
    public static Diagnostic InvalidKey(TextSpan span, string key, string reason) =>
        new(KeyRule, span, $"'{key}' is not a valid key: {reason}");

    /// <summary>A pattern where a key must be.</summary>
    public static Diagnostic PatternForKey(TextSpan span, string key) =>
        new(KeyRule, span, $"'{key}' matches many keys; patterns can only be added and removed.");

    /// <summary>A pattern with more than one star, or with a star and the word prefix.</summary>
    public static Diagnostic InvalidPattern(TextSpan span, string pattern) =>
        new(KeyRule, span, $"'{pattern}' is not a valid pattern; write one '*' for any text or '**' for some text, without 'prefix' and '@'.");

    /// <summary>A dot at the end where the word prefix is missing.</summary>
    public static Diagnostic DotWithoutPrefix(TextSpan span, string key) =>
        new(KeyRule, span, $"'{key}' ends with a dot, which is allowed only after 'prefix'.");

    /// <summary>Metadata where only keys are allowed.</summary>
    public static Diagnostic MetadataForKey(TextSpan span, string name) =>
        new(KeyRule, span, $"'{name}' is metadata; write a key without '@' here.");

    /// <summary>A key where metadata must be.</summary>
    public static Diagnostic KeyForMetadata(TextSpan span, string name, string statement) =>
        new(KeyRule, span, $"'{statement}' is for metadata; write '{name}@NAME'.");

    /// <summary>Brackets in too many brackets.</summary>
    public static Diagnostic TooDeep(TextSpan span, int limit) =>
        new(TooDeepRule, span, $"More than {limit} brackets are nested here; nothing of the file was read.");
}
