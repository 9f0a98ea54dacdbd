using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// Where a document mentions which setting, and which setting is at a place. Every part of every key counts: in headers, dotted
/// keys, reopened tables, arrays of tables and inline tables. Keys after a header that cannot be understood mention nothing.
/// </summary>
public sealed class DocumentMentions
{
    private readonly IReadOnlyList<TableRegion> _regions;
    private readonly SyntaxTree _tree;
    private readonly Lazy<ILookup<SettingPath, TextSpan>> _byPath;

    private DocumentMentions(SyntaxTree tree, MentionReader reader)
    {
        _tree = tree;
        _regions = reader.Regions;
        All = reader.Mentions;
        _byPath = new(() => All.ToLookup(mention => mention.Path, mention => mention.Span));
    }

    /// <summary>All mentions, in the order of the text; no two overlap.</summary>
    public IReadOnlyList<Mention> All { get; }

    /// <summary>Reads a tree, be it broken.</summary>
    public static DocumentMentions Of(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new DocumentMentions(tree, new MentionReader(tree));
    }

    /// <summary>The parts of keys that name a setting or table, in the order of the text.</summary>
    /// <param name="path">Its path; with stars, the mentions of all paths that it covers.</param>
    public IEnumerable<TextSpan> Of(SettingPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.IsPattern ? All.Where(mention => path.Covers(mention.Path)).Select(mention => mention.Span) : _byPath.Value[path];
    }

    /// <summary>The keys of a table, in the order of the text; a key that is written several times is so here.</summary>
    /// <param name="table">The path of the table.</param>
    public IEnumerable<Mention> In(SettingPath table)
    {
        // Neighbours share the object of their table.
        var (last, isIn) = ((SettingPath?)null, false);
        foreach (var mention in All)
        {
            if (!ReferenceEquals(mention.Path.Parent, last))
            {
                (last, isIn) = (mention.Path.Parent, Equals(mention.Path.Parent, table));
            }

            if (isIn)
            {
                yield return mention;
            }
        }
    }

    /// <summary>What the part of a key at a span names; null when no part of a key is there.</summary>
    public SettingPath? At(TextSpan span) => FirstFrom(span.Start) is var at && at < All.Count && All[at].Span == span ? All[at].Path : null;

    /// <summary>The part of a key at an offset, its ends included; null when no part of a key is there.</summary>
    public Mention? At(int offset)
    {
        var next = FirstFrom(offset + 1);
        return next > 0 && All[next - 1].Span.End >= offset ? All[next - 1] : null;
    }

    /// <summary>
    /// The setting at an offset: that of the part of a key, of the value, or of the item of a list; elsewhere the table that a
    /// key written there would belong to. Ends count. Null at the top level, and where a header cannot be understood.
    /// </summary>
    public SettingPath? PathAt(int offset) => NodeFinder.LineAt(_tree.Lines, offset) switch
    {
        HeaderSyntax header when NodeFinder.Touches(header, offset) => InKey(header.Key, offset),
        KeyValueSyntax pair when Reaches(pair, offset) => In(pair, offset),
        _ => TableAt(offset),
    };

    // Where a value is missing, its place is the rest of the line.
    private bool Reaches(KeyValueSyntax pair, int offset) =>
        NodeFinder.Touches(pair, offset)
        || (pair.Value is MissingSyntax && _tree.Source.Lines.PositionOf(offset).Line == _tree.Source.Lines.PositionOf(pair.Span.End).Line);

    private SettingPath? In(KeyValueSyntax pair, int offset) =>
        offset < pair.Value.Span.Start || pair.Value is MissingSyntax ? InKey(pair.Key, offset)
        : At(pair.Key.Parts[^1].Span) is { } path ? In(pair.Value, path, offset)
        : null;

    private SettingPath? In(ValueSyntax value, SettingPath path, int offset)
    {
        switch (value)
        {
            case InlineTableSyntax table when table.Entries.FirstOrDefault(entry => NodeFinder.Touches(entry, offset)) is { } entry:
                return In(entry, offset);
            case ArraySyntax array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (NodeFinder.Touches(array.Items[i], offset))
                    {
                        return In(array.Items[i], path.Item(i), offset);
                    }
                }

                return path;
            default:
                return path;
        }
    }

    // The part at the offset, or else the last one before it.
    private SettingPath? InKey(KeySyntax key, int offset)
    {
        var part = key.Parts[0];
        foreach (var next in key.Parts)
        {
            part = next.Span.Start <= offset ? next : part;
        }

        return At(part.Span);
    }

    /// <summary>The table that a key written at an offset would belong to; null at the top level, and where a header cannot be understood.</summary>
    public SettingPath? TableAt(int offset)
    {
        var (low, high) = (0, _regions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _regions[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : _regions[low - 1].Path;
    }

    // The first mention that begins at or after an offset.
    private int FirstFrom(int offset)
    {
        var (low, high) = (0, All.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = All[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
