using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>One part of a dotted key: a bare key or a string, as it was written.</summary>
/// <param name="Kind">The kind of its token.</param>
/// <param name="Span">Where it is.</param>
public readonly record struct KeyPartSyntax(SyntaxTokenKind Kind, TextSpan Span);
