namespace Settings.Compiler.Schemas;

/// <summary>What is stored in place of a text: a number when there is one, else a text.</summary>
public readonly record struct ReplacementValue(string? Text, long? Number);
