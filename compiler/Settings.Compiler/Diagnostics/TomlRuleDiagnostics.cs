using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about keys and tables that contradict each other.</summary>
public static class TomlRuleDiagnostics
{
    private static readonly DiagnosticRule DuplicateKeyRule = new("BR0101", "duplicate-key", Severity.Error);
    private static readonly DiagnosticRule DuplicateTableRule = new("BR0102", "duplicate-table", Severity.Error);
    /// <summary>Whether a finding is about a name that is given twice.</summary>
    internal static bool IsRepetition(DiagnosticRule rule) => rule == DuplicateKeyRule || rule == DuplicateTableRule;

    private static readonly DiagnosticRule NotATableRule = new("BR0103", "not-a-table", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [DuplicateKeyRule, DuplicateTableRule, NotATableRule];

    /// <summary>A key that its table has already.</summary>
    public static Diagnostic DuplicateKey(TextSpan span, string key, TextSpan first) => new(
        DuplicateKeyRule, span, new QuotingMessage(key, span, static shown => $"'{shown}' is defined twice; keep one of the two."))
    {
        Labels = First(first),
    };

    /// <summary>A header, or a dotted key, for a table that has been written elsewhere.</summary>
    public static Diagnostic DuplicateTable(TextSpan span, string key, TextSpan first) => new(
        DuplicateTableRule, span, new QuotingMessage(key, span, static shown => $"The table '{shown}' is defined twice; write all its keys in one place."))
    {
        Labels = First(first),
    };

    /// <summary>A key below one that is not a table, or a table that can no longer grow.</summary>
    public static Diagnostic NotATable(TextSpan span, string key, string kind, TextSpan first) => new(
        NotATableRule, span, new QuotingMessage(key, span, shown => $"'{shown}' is {kind}, so nothing can be added below it; change it where it is defined, or use another key."))
    {
        Labels = First(first),
    };

    private static System.Collections.Immutable.ImmutableArray<DiagnosticLabel> First(TextSpan span) =>
        span.Length > 0 ? [new DiagnosticLabel(span, "first defined here")] : [];
}
