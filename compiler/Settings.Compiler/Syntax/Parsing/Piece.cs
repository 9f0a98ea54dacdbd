using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Parsing;

/// <summary>A token or a finished node of a rule that is still open.</summary>
internal readonly record struct Piece(SyntaxTokenKind Kind, TextSpan Span, SyntaxNode? Node);
