using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>Text that is no line of TOML. What is wrong with it has been reported.</summary>
/// <param name="span">The text.</param>
/// <param name="isHeader">Whether it began like a header, so that nobody knows which table the next lines belong to.</param>
public sealed class SkippedSyntax(TextSpan span, bool isHeader) : LineSyntax(span)
{
    /// <summary>Whether the text began like a header.</summary>
    public bool IsHeader { get; } = isHeader;
}
