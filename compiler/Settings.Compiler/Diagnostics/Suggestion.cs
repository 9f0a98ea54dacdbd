namespace Settings.Compiler.Diagnostics;

/// <summary>What was probably meant in place of an unknown key.</summary>
/// <param name="Name">Another name in the same table; null when it is not about the name.</param>
/// <param name="Table">The table that has a setting of this name; null when it is not about the table.</param>
public sealed record Suggestion(string? Name, string? Table);
