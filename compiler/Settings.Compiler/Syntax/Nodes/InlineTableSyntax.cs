using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>{ key = value, key = value }.</summary>
public sealed class InlineTableSyntax(KeyValueSyntax[] entries, TextSpan span) : ValueSyntax(span)
{
    /// <summary>The keys and values in order.</summary>
    public IReadOnlyList<KeyValueSyntax> Entries { get; } = entries;
}
