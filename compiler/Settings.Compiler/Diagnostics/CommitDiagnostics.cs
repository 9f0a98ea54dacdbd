using Settings.Compiler.Paths;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the commit of a transaction.</summary>
public static class CommitDiagnostics
{
    private static readonly DiagnosticRule RefusedRule = new("BR2005", "refused-commit", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [RefusedRule];

    /// <summary>A commit that would turn a strong setting into a weak one.</summary>
    public static Diagnostic Refused(SettingPath setting, string transaction) => new(
        RefusedRule, default, $"The node refuses to commit the whole transaction '{transaction}': '{setting}' has a strong value and would become weak. Remove it from the transaction, or send it as strong.", setting);
}
