using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>A block.</summary>
/// <param name="Span">Its opening tag.</param>
/// <param name="Head">Its helper with the arguments: if, unless, each, with or if_not_null.</param>
/// <param name="Body">What is between the tags.</param>
/// <param name="Otherwise">What is after else; null without one.</param>
/// <param name="Lines">Which of its tags are alone in their lines.</param>
internal sealed record BlockPiece(TextSpan Span, CallExpression Head, ImmutableArray<TemplatePiece> Body, ImmutableArray<TemplatePiece>? Otherwise, BlockLines Lines)
    : TemplatePiece(Span);
