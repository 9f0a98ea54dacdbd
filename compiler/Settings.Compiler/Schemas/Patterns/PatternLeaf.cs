namespace Settings.Compiler.Schemas.Patterns;

/// <summary>One character of a set.</summary>
internal sealed record PatternLeaf(CharacterSet Characters) : PatternTree;
