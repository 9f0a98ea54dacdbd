using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>How many findings a rule has.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Count">How many.</param>
/// <param name="Fixable">How many of them --fix would remove.</param>
internal sealed record CodeCount(DiagnosticRule Rule, int Count, int Fixable);
