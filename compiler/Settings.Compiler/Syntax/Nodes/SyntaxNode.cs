using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>A part of a document and the characters it covers, white space around it not counted.</summary>
public abstract class SyntaxNode(TextSpan span)
{
    /// <summary>From the first to the last character of the node.</summary>
    public TextSpan Span { get; } = span;
}

/// <summary>What is on a line of its own, however many lines a value takes.</summary>
public abstract class LineSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>[table] or [[array of tables]]; one whose end is missing counts all the same.</summary>
public sealed class HeaderSyntax(KeySyntax key, bool isArrayOfTables, TextSpan span) : LineSyntax(span)
{
    /// <summary>The key between the brackets.</summary>
    public KeySyntax Key { get; } = key;

    /// <summary>Whether the brackets are double.</summary>
    public bool IsArrayOfTables { get; } = isArrayOfTables;
}

/// <summary>key = value, on a line of its own or in an inline table.</summary>
public sealed class KeyValueSyntax(KeySyntax key, ValueSyntax value, TextSpan span) : LineSyntax(span)
{
    /// <summary>The key.</summary>
    public KeySyntax Key { get; } = key;

    /// <summary>The value; <see cref="MissingSyntax"/> when it is missing or broken.</summary>
    public ValueSyntax Value { get; } = value;
}

/// <summary>Text that is not a line of TOML. What is wrong with it has been reported.</summary>
/// <param name="span">The text.</param>
/// <param name="isHeader">Whether it began like a header, so it is unknown which table the next lines belong to.</param>
public sealed class SkippedSyntax(TextSpan span, bool isHeader) : LineSyntax(span)
{
    /// <summary>Whether the text began like a header.</summary>
    public bool IsHeader { get; } = isHeader;
}

/// <summary>A key with its parts, at least one.</summary>
public sealed class KeySyntax(KeyPartSyntax[] parts) : SyntaxNode(TextSpan.Cover(parts[0].Span, parts[^1].Span))
{
    /// <summary>The parts between the dots.</summary>
    public IReadOnlyList<KeyPartSyntax> Parts { get; } = parts;
}

/// <summary>One part of a dotted key: a bare key or a string, as it was written.</summary>
/// <param name="Kind">The kind of its token.</param>
/// <param name="Span">Where it is.</param>
public readonly record struct KeyPartSyntax(SyntaxTokenKind Kind, TextSpan Span);

/// <summary>A value as it was written.</summary>
public abstract class ValueSyntax(TextSpan span) : SyntaxNode(span);

/// <summary>A string, or the text of a number, a boolean, a date or a time.</summary>
public sealed class ScalarSyntax(SyntaxTokenKind kind, TextSpan span) : ValueSyntax(span)
{
    /// <summary>The kind of string, or <see cref="SyntaxTokenKind.Atom"/>.</summary>
    public SyntaxTokenKind Kind { get; } = kind;
}

/// <summary>[value, value].</summary>
public sealed class ArraySyntax(ValueSyntax[] items, TextSpan span) : ValueSyntax(span)
{
    /// <summary>The values in order.</summary>
    public IReadOnlyList<ValueSyntax> Items { get; } = items;
}

/// <summary>{ key = value, key = value }.</summary>
public sealed class InlineTableSyntax(KeyValueSyntax[] entries, TextSpan span) : ValueSyntax(span)
{
    /// <summary>The keys and values in order.</summary>
    public IReadOnlyList<KeyValueSyntax> Entries { get; } = entries;
}

/// <summary>Stands where a value is missing or broken. What is wrong has been reported.</summary>
public sealed class MissingSyntax(TextSpan span) : ValueSyntax(span);
