namespace Settings.Fuzz;

/// <summary>What the program did with a document.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="HidesSecrets">Whether no secret may be in them.</param>
/// <param name="Broken">A law of the surface that is broken.</param>
public sealed record ProgramAnswer(int Exit, string Output, string Error, bool HidesSecrets = true, string? Broken = null);
