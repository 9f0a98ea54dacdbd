using Settings.Compiler.Syntax.Nodes;

namespace Settings.Compiler.Syntax;

/// <summary>Finds nodes by their place. A place at either end of a node counts as in it: there an editor's cursor touches it.</summary>
public static class NodeFinder
{
    /// <summary>The smallest node at an offset; null where only white space, a comment or an empty line is.</summary>
    public static SyntaxNode? At(IReadOnlyList<LineSyntax> lines, int offset)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return LineAt(lines, offset) is { } line && Touches(line, offset) ? Smallest(line, offset) : null;
    }

    /// <summary>The last line that begins at or before an offset, whether or not it reaches so far; null when there is none.</summary>
    public static LineSyntax? LineAt(IReadOnlyList<LineSyntax> lines, int offset) => IndexOfLineAt(lines, offset) is >= 0 and var line ? lines[line] : null;

    /// <summary>The position of the last line that begins at or before an offset, whether or not it reaches so far; -1 when there is none.</summary>
    public static int IndexOfLineAt(IReadOnlyList<LineSyntax> lines, int offset)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].Span.Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Whether an offset is in a node or at one of its ends.</summary>
    public static bool Touches(SyntaxNode node, int offset)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Span.Start <= offset && offset <= node.Span.End;
    }

    /// <summary>The position of the first of some neighbours that an offset touches; -1 when it touches none.</summary>
    /// <param name="nodes">Items of a list or entries of a table, in the order of the text.</param>
    /// <param name="offset">The offset.</param>
    internal static int IndexTouching(IReadOnlyList<SyntaxNode> nodes, int offset)
    {
        var (low, high) = (0, nodes.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = nodes[middle].Span.End < offset ? (middle + 1, high) : (low, middle);
        }

        return low < nodes.Count && Touches(nodes[low], offset) ? low : -1;
    }

    private static SyntaxNode Smallest(SyntaxNode node, int offset)
    {
        while (Child(node, offset) is { } child)
        {
            node = child;
        }

        return node;
    }

    private static SyntaxNode? Child(SyntaxNode node, int offset) => node switch
    {
        HeaderSyntax header => Touches(header.Key, offset) ? header.Key : null,
        KeyValueSyntax pair => Touches(pair.Key, offset) ? pair.Key : Touches(pair.Value, offset) ? pair.Value : null,
        ArraySyntax array => IndexTouching(array.Items, offset) is >= 0 and var item ? array.Items[item] : null,
        InlineTableSyntax table => IndexTouching(table.Entries, offset) is >= 0 and var entry ? table.Entries[entry] : null,
        _ => null,
    };
}
