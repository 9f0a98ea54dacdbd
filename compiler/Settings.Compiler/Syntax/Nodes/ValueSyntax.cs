using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>A value as it was written.</summary>
public abstract class ValueSyntax(TextSpan span) : SyntaxNode(span);
