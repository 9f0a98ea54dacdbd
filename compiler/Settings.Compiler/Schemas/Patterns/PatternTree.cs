namespace Settings.Compiler.Schemas.Patterns;

/// <summary>A parsed pattern.</summary>
internal abstract record PatternTree;

/// <summary>One character of a set.</summary>
internal sealed record PatternLeaf(CharacterSet Characters) : PatternTree;

/// <summary>All items, one after the other.</summary>
internal sealed record PatternSequence(IReadOnlyList<PatternTree> Items) : PatternTree;

/// <summary>One of the items.</summary>
internal sealed record PatternAlternation(IReadOnlyList<PatternTree> Items) : PatternTree;

/// <summary>An item several times; without a maximum as often as there is.</summary>
internal sealed record PatternRepeat(PatternTree Item, int Minimum, int? Maximum) : PatternTree;
