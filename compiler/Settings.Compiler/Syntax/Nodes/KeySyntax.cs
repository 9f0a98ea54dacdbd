using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>A key with its parts, at least one.</summary>
public sealed class KeySyntax(KeyPartSyntax[] parts) : SyntaxNode(TextSpan.Cover(parts[0].Span, parts[^1].Span))
{
    /// <summary>The parts between the dots.</summary>
    public IReadOnlyList<KeyPartSyntax> Parts { get; } = parts;
}
