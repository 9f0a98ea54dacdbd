namespace Settings.Compiler.Schemas.Patterns;

/// <summary>A parsed pattern.</summary>
internal abstract record PatternTree;
