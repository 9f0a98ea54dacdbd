namespace Settings.Compiler.Schemas.Patterns;

/// <summary>One of the items.</summary>
internal sealed record PatternAlternation(IReadOnlyList<PatternTree> Items) : PatternTree;
