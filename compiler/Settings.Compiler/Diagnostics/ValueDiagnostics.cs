using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the value of one setting.</summary>
public static class ValueDiagnostics
{
    private static readonly DiagnosticRule WrongKindRule = new("BR1002", "wrong-kind", Severity.Error);
    private static readonly DiagnosticRule NotAllowedRule = new("BR1003", "value-not-allowed", Severity.Error);
    private static readonly DiagnosticRule NotOneOfRule = new("BR1004", "unknown-choice", Severity.Error);
    private static readonly DiagnosticRule OutOfRangeRule = new("BR1005", "out-of-range", Severity.Error);
    private static readonly DiagnosticRule WrongCountRule = new("BR1006", "wrong-count", Severity.Error);
    private static readonly DiagnosticRule IgnoredNumberRule = new("BR1010", "ignored-number", Severity.Warning) { Effect = Effect.Ignored };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
        [WrongKindRule, NotAllowedRule, NotOneOfRule, OutOfRangeRule, WrongCountRule, IgnoredNumberRule];

    /// <summary>Whether findings of a rule say that a value is of another kind than the setting accepts.</summary>
    internal static bool IsOfKind(DiagnosticRule rule) => rule == WrongKindRule;

    /// <summary>A value of another kind than the setting accepts.</summary>
    public static Diagnostic WrongKind(TextSpan span, SettingPath setting, string kind, string expects, Fix? fix) => new(
        WrongKindRule, span, new RefusedValueMessage($"'{setting}' is {kind}, but it must be {expects}."), setting)
    {
        Fixes = fix is null ? [] : [fix],
    };

    /// <summary>One table where a list of tables is meant: its members are taken for keys of the author.</summary>
    /// <param name="span">The member.</param>
    /// <param name="setting">The list.</param>
    /// <param name="member">The name of the member.</param>
    public static Diagnostic SingleBrackets(TextSpan span, SettingPath setting, string member) => new(
        WrongKindRule, span, new RefusedValueMessage($"'{member}' belongs to an entry of the list '{setting}'; write [[{setting}]], in double brackets, above each entry."), setting);

    /// <summary>A text that the setting's type refuses.</summary>
    /// <param name="span">The text.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="text">The text as messages show it; null when it must not be shown.</param>
    /// <param name="reason">What is wrong with it, as a clause after "it"; null when the rule says it all.</param>
    /// <param name="expects">What is allowed.</param>
    /// <param name="fix">What to write instead; null when that is unclear.</param>
    public static Diagnostic NotAllowed(TextSpan span, SettingPath setting, string? text, string? reason, string expects, Fix? fix = null) => new(
        NotAllowedRule, span, new RefusedValueMessage($"{Value(text, setting)} {reason ?? "is not allowed"}; write {expects}."), setting)
    {
        Fixes = fix is null ? [] : [fix],
    };

    /// <summary>A text that is not one of the few allowed ones.</summary>
    public static Diagnostic NotOneOf(TextSpan span, SettingPath setting, string? text, string expects, string? meant) => new(
        NotOneOfRule, span, new RefusedValueMessage($"{Value(text, setting)} is not allowed; write {expects}.{(meant is null ? string.Empty : $" Did you mean '{meant}'?")}"), setting)
    {
        Fixes = meant is null || span.Length == 0 ? [] : [Fix.Replace($"Write \"{meant}\"", isSafe: meant.Equals(text, StringComparison.OrdinalIgnoreCase), span, $"\"{meant}\"")],
    };

    /// <summary>A number that is too small or too large.</summary>
    public static Diagnostic OutOfRange(TextSpan span, SettingPath setting, Int128 number, string expects) => new(
        OutOfRangeRule, span, new RefusedValueMessage($"'{setting}' is {number}, but it must be {expects}."), setting);

    /// <summary>A list with too few or too many items.</summary>
    public static Diagnostic WrongCount(TextSpan span, SettingPath setting, int count, int minimum, int maximum) => new(
        WrongCountRule, span, new RefusedValueMessage(maximum == int.MaxValue
            ? $"The list '{setting}' has {Items(count)}, but it must have at least {minimum}."
            : minimum == maximum ? $"The list '{setting}' has {Items(count)}, but it must have {minimum}."
            : $"The list '{setting}' has {Items(count)}, but it must have {minimum} to {maximum}."), setting);

    /// <summary>nan or inf, which mean nothing to the node.</summary>
    public static Diagnostic IgnoredNumber(TextSpan span, SettingPath setting) => new(
        IgnoredNumberRule, span, $"The node ignores '{setting}': it reads nan and inf as null, as if the line were missing. Write a number, or remove the line.", setting);

    private static string Value(string? text, SettingPath setting) => string.IsNullOrEmpty(text) ? $"The value of '{setting}'" : $"'{text}'";

    private static string Items(int count) => count switch { 0 => "no items", 1 => "1 item", _ => $"{count} items" };
}
