using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>Text, as it is written: what the tags around it take away is gone.</summary>
internal sealed record TextPiece(TextSpan Span, string Text) : TemplatePiece(Span);
