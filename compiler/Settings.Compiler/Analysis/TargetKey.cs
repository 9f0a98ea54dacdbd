using Settings.Compiler.Hosts;

namespace Settings.Compiler.Analysis;

/// <summary>The names of a target, without who gives them: equal names mean one target.</summary>
internal sealed record TargetKey(string? Variant, string? Release, string? Arch, bool TakesNearest, HostEvidence Evidence);
