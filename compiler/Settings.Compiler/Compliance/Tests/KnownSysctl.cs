namespace Settings.Compiler.Compliance.Tests;

/// <summary>What a kernel parameter is without a setting.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="IsFixed">Whether the kernel then refuses every other value.</param>
public sealed record KnownSysctl(string Value, string Source, bool IsFixed);
