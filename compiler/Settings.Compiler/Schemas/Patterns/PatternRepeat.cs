namespace Settings.Compiler.Schemas.Patterns;

/// <summary>An item several times; without a maximum as often as there is.</summary>
internal sealed record PatternRepeat(PatternTree Item, int Minimum, int? Maximum) : PatternTree;
