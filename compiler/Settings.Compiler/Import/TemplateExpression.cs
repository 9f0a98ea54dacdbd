using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>What is in a tag of one of upstream's templates.</summary>
/// <param name="Span">Where it is.</param>
internal abstract record TemplateExpression(TextSpan Span);
