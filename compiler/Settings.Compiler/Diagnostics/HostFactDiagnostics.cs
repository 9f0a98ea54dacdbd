using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the file of host facts.</summary>
public static class HostFactDiagnostics
{
    private static readonly DiagnosticRule UnknownRule = new("BR2101", "unknown-host-fact", Severity.Error);
    private static readonly DiagnosticRule WrongKindRule = new("BR2102", "wrong-host-fact", Severity.Error);
    private static readonly DiagnosticRule UnusedRule = new("BR2103", "unused-host-fact", Severity.Warning);

    private static readonly DiagnosticRule FailingRule = new("BR2104", "failing-generator", Severity.Error) { Effect = Effect.BootFails };

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [UnknownRule, WrongKindRule, UnusedRule, FailingRule];

    /// <summary>A key that is not a fact.</summary>
    public static Diagnostic Unknown(TextSpan span, string key, string? meant) => new(
        UnknownRule, span, $"Unknown host fact '{key}'{(meant is null ? "." : $"; did you mean '{meant}'?")} Try 'settingsc catalog facts'.");

    /// <summary>A fact of a kind that it cannot have.</summary>
    public static Diagnostic WrongKind(TextSpan span, string key, string expected) => new(
        WrongKindRule, span, $"The host fact '{key}' must be {expected}.");

    /// <summary>A program that fails, for a fact or for a setting.</summary>
    public static Diagnostic Failing(TextSpan span, SettingPath setting, string program, string? reason) => new(
        FailingRule, span, $"'{program}' fails to set '{setting}', so the node does not finish booting. {reason}".TrimEnd(), setting);

    /// <summary>A setting among the facts that no program of the node reads from its machine.</summary>
    public static Diagnostic Unused(TextSpan span, SettingPath setting, string variant) => new(
        UnusedRule, span, $"'{setting}' has no effect as a host fact: no program of '{variant}' reads it from the machine. Write it into the user data.", setting);
}
