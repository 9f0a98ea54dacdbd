using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>A part of a document and the characters it covers, white space around it not counted.</summary>
public abstract class SyntaxNode(TextSpan span)
{
    /// <summary>From the first to the last character of the node.</summary>
    public TextSpan Span { get; } = span;
}
