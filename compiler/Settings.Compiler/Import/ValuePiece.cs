using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>A value that is inserted.</summary>
/// <param name="Span">The tag.</param>
/// <param name="Value">What is inserted.</param>
/// <param name="IsEscaped">Whether it is escaped for HTML, which only three braces prevent.</param>
internal sealed record ValuePiece(TextSpan Span, TemplateExpression Value, bool IsEscaped) : TemplatePiece(Span);
