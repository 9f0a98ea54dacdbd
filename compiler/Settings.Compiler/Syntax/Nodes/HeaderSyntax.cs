using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>[table] or [[array of tables]]; one whose end is missing counts all the same.</summary>
public sealed class HeaderSyntax(KeySyntax key, bool isArrayOfTables, TextSpan span) : LineSyntax(span)
{
    /// <summary>The key between the brackets.</summary>
    public KeySyntax Key { get; } = key;

    /// <summary>Whether the brackets are double.</summary>
    public bool IsArrayOfTables { get; } = isArrayOfTables;
}
