using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>What stands on a line of its own, however many lines a value takes.</summary>
public abstract class LineSyntax(TextSpan span) : SyntaxNode(span);
