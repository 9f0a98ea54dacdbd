using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>A string, or the text of a number, a boolean, a date or a time.</summary>
public sealed class ScalarSyntax(SyntaxTokenKind kind, TextSpan span) : ValueSyntax(span)
{
    /// <summary>The kind of string, or <see cref="SyntaxTokenKind.Atom"/>.</summary>
    public SyntaxTokenKind Kind { get; } = kind;
}
