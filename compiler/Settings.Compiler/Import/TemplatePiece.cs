using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>A part of one of upstream's templates: text, a value or a block.</summary>
/// <param name="Span">Where it is; of a block, its opening tag.</param>
internal abstract record TemplatePiece(TextSpan Span);
