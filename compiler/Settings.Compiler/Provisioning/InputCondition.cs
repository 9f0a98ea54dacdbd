namespace Settings.Compiler.Provisioning;

/// <summary>What must hold of an input for a provisioner to write a value.</summary>
/// <param name="Input">The input.</param>
/// <param name="Equal">The text that it must be; null when it must be a version.</param>
/// <param name="AtLeast">The oldest version that it may be: only its first two numbers count; null when it must be a text.</param>
/// <param name="Or">A text that it may be instead of a version; null for none.</param>
public sealed record InputCondition(string Input, string? Equal, string? AtLeast, string? Or);
