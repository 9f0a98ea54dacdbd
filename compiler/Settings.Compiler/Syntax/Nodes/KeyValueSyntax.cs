using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>key = value, on a line of its own or in an inline table.</summary>
public sealed class KeyValueSyntax(KeySyntax key, ValueSyntax value, TextSpan span) : LineSyntax(span)
{
    /// <summary>The key.</summary>
    public KeySyntax Key { get; } = key;

    /// <summary>The value; <see cref="MissingSyntax"/> when it is missing or broken.</summary>
    public ValueSyntax Value { get; } = value;
}
