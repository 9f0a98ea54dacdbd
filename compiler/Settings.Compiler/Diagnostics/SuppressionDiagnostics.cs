using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the comments that suppress findings. They cannot be suppressed themselves.</summary>
public static class SuppressionDiagnostics
{
    private const string Form = "# settingsc: ignore[unknown-setting] -- why it stays";

    private static readonly DiagnosticRule UnusedRule = new("BR9010", "unused-suppression", Severity.Warning) { Effect = Effect.Style };
    private static readonly DiagnosticRule UnexplainedRule = new("BR9011", "unexplained-suppression", Severity.Info) { Effect = Effect.Style };
    private static readonly DiagnosticRule InvalidRule = new("BR9012", "invalid-suppression", Severity.Warning) { Effect = Effect.Style };

    /// <summary>Every rule of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [UnusedRule, UnexplainedRule, InvalidRule];

    /// <summary>Whether findings of a kind say that a comment is not needed.</summary>
    internal static bool IsUnused(DiagnosticRule rule) => rule == UnusedRule;

    /// <summary>Names in a comment of which there is no finding.</summary>
    /// <param name="span">The comment, or the first of the names if others are used.</param>
    /// <param name="names">The names.</param>
    /// <param name="fix">The change that removes them.</param>
    public static Diagnostic Unused(TextSpan span, IReadOnlyList<string> names, Fix fix) =>
        new(UnusedRule, span, $"{string.Join(", ", names.Select(name => $"'{Excerpt.Of(name)}'"))} {(names.Count == 1 ? "is" : "are")} suppressed here, but there is no such finding. Remove {(names.Count == 1 ? "it" : "them")}.") { Fixes = [fix] };

    /// <summary>A comment that does not say why.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="fix">The change that removes it.</param>
    public static Diagnostic Unexplained(TextSpan comment, Fix fix) =>
        new(UnexplainedRule, comment, "The findings are suppressed without a reason. Write why they stay, after \" -- \".") { Fixes = [fix] };

    /// <summary>A comment that is not written as one that suppresses findings.</summary>
    /// <param name="comment">The comment.</param>
    public static Diagnostic Malformed(TextSpan comment) =>
        new(InvalidRule, comment, $"This comment suppresses nothing: write \"{Form}\", with one or several names or codes between commas; 'ignore-table' is for a table, 'ignore-file' for the whole document.");

    /// <summary>A name that no finding has.</summary>
    /// <param name="span">The name.</param>
    /// <param name="name">The same as text.</param>
    /// <param name="meant">The name that is probably meant; null for none.</param>
    /// <param name="fixes">The changes that correct or remove it.</param>
    public static Diagnostic UnknownName(TextSpan span, string name, string? meant, params ImmutableArray<Fix> fixes) =>
        new(InvalidRule, span, $"Unknown finding '{Excerpt.Of(name)}': write its code, such as BR1002, or its name.{(meant is null ? string.Empty : $" Did you mean '{meant}'?")}") { Fixes = fixes };

    /// <summary>A kind of finding that comments cannot suppress.</summary>
    /// <param name="span">The name.</param>
    /// <param name="rule">The kind.</param>
    /// <param name="fix">The change that removes it.</param>
    public static Diagnostic NotSuppressible(TextSpan span, DiagnosticRule rule, Fix fix)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(InvalidRule, span, $"'{rule.Name}' cannot be suppressed: it is not about the document, but about other files, the run, or suppressions. Remove it.") { Fixes = [fix] };
    }
}
