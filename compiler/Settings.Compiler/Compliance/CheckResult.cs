namespace Settings.Compiler.Compliance;

/// <summary>What a check comes to on one node.</summary>
/// <param name="Check">The check.</param>
/// <param name="Status">What it comes to.</param>
/// <param name="Reason">Why, as a sentence; empty where there is nothing to explain.</param>
/// <param name="Proposed">Of a check that fails, the settings that let it pass; empty where none does.</param>
public sealed record CheckResult(ComplianceCheck Check, CheckStatus Status, string Reason, IReadOnlyList<ProposedSetting> Proposed);
