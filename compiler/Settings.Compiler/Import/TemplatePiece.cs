using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>A part of one of upstream's templates: text, a value or a block.</summary>
/// <param name="Span">Where it is; of a block, its opening tag.</param>
internal abstract record TemplatePiece(TextSpan Span);

/// <summary>Text, as it is written: what the tags around it take away is gone.</summary>
internal sealed record TextPiece(TextSpan Span, string Text) : TemplatePiece(Span);

/// <summary>A value that is inserted.</summary>
/// <param name="Span">The tag.</param>
/// <param name="Value">What is inserted.</param>
/// <param name="IsEscaped">Whether it is escaped for HTML, which only three braces prevent.</param>
internal sealed record ValuePiece(TextSpan Span, TemplateExpression Value, bool IsEscaped) : TemplatePiece(Span);

/// <summary>A block.</summary>
/// <param name="Span">Its opening tag.</param>
/// <param name="Head">Its helper with the arguments: if, unless, each, with or if_not_null.</param>
/// <param name="Body">What is between the tags.</param>
/// <param name="Otherwise">What is after else; null without one.</param>
/// <param name="Lines">Which of its tags are alone in their lines.</param>
internal sealed record BlockPiece(TextSpan Span, CallExpression Head, ImmutableArray<TemplatePiece> Body, ImmutableArray<TemplatePiece>? Otherwise, BlockLines Lines)
    : TemplatePiece(Span);

/// <summary>Which tags of a block are alone in their lines, which then are not written.</summary>
internal readonly record struct BlockLines(bool Open, bool Else, bool End);
