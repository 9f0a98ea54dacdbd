using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Suppressions;

/// <summary>A finding that a comment suppresses.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why, as the comment says; null when it does not.</param>
public sealed record SuppressedFinding(Diagnostic Finding, string? Reason);
