using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>A text, a number, true, false or null.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Text">The text, or how the others are written.</param>
/// <param name="IsText">Whether it is a text.</param>
internal sealed record LiteralExpression(TextSpan Span, string Text, bool IsText) : TemplateExpression(Span);
