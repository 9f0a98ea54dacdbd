namespace Settings.Compiler.Verification.Readers;

/// <summary>The program that reads a rendered file, as schemas/files/readers.toml names it.</summary>
/// <param name="Schema">The name of the schema of what it accepts, without folder and extension: "kubelet-config".</param>
/// <param name="Version">The version of the program on the node: "1.34"; null when the schema is one for all versions.</param>
public sealed record FileReader(string Schema, string? Version);
