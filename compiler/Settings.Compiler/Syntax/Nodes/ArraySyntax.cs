using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>[value, value].</summary>
public sealed class ArraySyntax(ValueSyntax[] items, TextSpan span) : ValueSyntax(span)
{
    /// <summary>The values in order.</summary>
    public IReadOnlyList<ValueSyntax> Items { get; } = items;
}
