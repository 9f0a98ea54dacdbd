namespace Settings.Compiler.Rendering.Typing;

/// <summary>What a member of a table is.</summary>
/// <param name="Shape">What its values can be.</param>
/// <param name="IsAlwaysThere">Whether every such table has it.</param>
internal readonly record struct ShapeMember(ValueShape Shape, bool IsAlwaysThere);
