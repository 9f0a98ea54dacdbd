namespace Settings.Cli.Input;

/// <summary>One input as the user named it.</summary>
/// <param name="Name">The name messages use; "-" is standard input.</param>
/// <param name="Bytes">The content; null when it cannot be read.</param>
/// <param name="Failure">Why it cannot be read, as half a sentence; null when it was read.</param>
public sealed record InputFile(string Name, byte[]? Bytes, string? Failure);
