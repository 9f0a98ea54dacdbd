using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>What a statement speaks of: a key, all keys that begin with a text, or metadata of a key.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="IsPrefix">Whether all keys are meant whose names begin with that of the place.</param>
/// <param name="Place">The key.</param>
public sealed record TargetSyntax(TextSpan Span, bool IsPrefix, PlaceSyntax Place);
