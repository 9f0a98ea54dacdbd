using Settings.Compiler.Text;

namespace Settings.Migrations.Syntax;

/// <summary>A condition about the variant.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Trait">The trait, such as platform.</param>
/// <param name="IsEqual">Whether the trait must be the text, or must not.</param>
/// <param name="Text">The text.</param>
public sealed record ConditionSyntax(TextSpan Span, string Trait, bool IsEqual, string Text);
