namespace Settings.Compiler.Configuration;

/// <summary>The value of a pattern, as it is written: one target, or a list of them.</summary>
/// <param name="Targets">The targets.</param>
internal sealed record TargetListRecord(IReadOnlyList<TargetRecord> Targets);
