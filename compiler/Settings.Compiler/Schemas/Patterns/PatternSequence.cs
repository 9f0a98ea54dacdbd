namespace Settings.Compiler.Schemas.Patterns;

/// <summary>All items, one behind the other.</summary>
internal sealed record PatternSequence(IReadOnlyList<PatternTree> Items) : PatternTree;
