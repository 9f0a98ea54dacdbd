namespace Settings.Compiler.Diagnostics;

/// <summary>What is the same in every finding of a kind: one page in docs/diagnostics belongs to it.</summary>
/// <param name="Code">BR and four digits; the first digit is the stage.</param>
/// <param name="Name">A short name in kebab-case.</param>
/// <param name="Severity">How much a finding of this kind matters.</param>
public sealed record DiagnosticRule(string Code, string Name, Severity Severity);
