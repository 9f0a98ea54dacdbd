using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>A named argument, such as includeZero=true.</summary>
internal sealed record CallOption(TextSpan Span, string Name, TemplateExpression Value);
