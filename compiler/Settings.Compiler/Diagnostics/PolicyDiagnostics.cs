using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings of an organisation's own JSON Schemas.</summary>
public static class PolicyDiagnostics
{
    // The node accepts the document: it is an error of those who made the policy, as one that a configuration file makes of a warning.
    private static readonly DiagnosticRule ViolationRule = new("BR9301", "policy-violation", Severity.Warning) { Effect = Effect.Style };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [ViolationRule];

    /// <summary>Something that a policy refuses.</summary>
    /// <param name="span">The setting, or the nearest one around it.</param>
    /// <param name="policy">What messages call the policy.</param>
    /// <param name="problem">What is wrong, as a clause without values.</param>
    /// <param name="why">What the policy says about it; null when it says nothing.</param>
    /// <param name="setting">The setting.</param>
    public static Diagnostic Violation(TextSpan span, string policy, string problem, string? why, SettingPath setting) =>
        new(ViolationRule, span, $"'{setting}' is against the policy {policy}: {problem}.", setting) { Level = Severity.Error, Help = why };
}
