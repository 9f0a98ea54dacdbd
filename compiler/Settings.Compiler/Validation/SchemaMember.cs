namespace Settings.Compiler.Validation;

/// <summary>A member that a schema knows of objects.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is for; null when the schema does not say.</param>
public sealed record SchemaMember(string Name, string? Description);
