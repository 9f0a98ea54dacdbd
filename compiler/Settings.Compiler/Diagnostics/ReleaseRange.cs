namespace Settings.Compiler.Diagnostics;

/// <summary>The releases that a message names.</summary>
/// <param name="Since">The first; empty when that is the first of all.</param>
/// <param name="Until">The first that no longer counts; null while there is none.</param>
internal sealed record ReleaseRange(string Since, string? Until);
