using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>A part of an expression that makes a text.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Literal">The literal; null for a value that nobody knows.</param>
/// <param name="Format">How a function puts values into it.</param>
/// <param name="Layout">What a function or a tag does to its white space.</param>
internal readonly record struct CodePiece(TextSpan Span, CodeLiteral? Literal, FormatStyle Format, LiteralLayout Layout);
