using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// Where a document mentions which setting, and which setting is at a place. Every part of every key counts: in headers, dotted
/// keys, reopened tables, arrays of tables and inline tables. Keys after a header that cannot be understood mention nothing.
/// Only headers are read at once: a question about a place or a table reads the lines that it is about. Safe from any number of threads.
/// </summary>
public sealed class DocumentMentions
{
    private readonly IReadOnlyList<TableRegion> _regions;
    private readonly SyntaxTree _tree;
    private readonly Lazy<ILookup<SettingPath, TextSpan>> _byPath;

    private readonly Lazy<IReadOnlyList<Mention>> _all;

    private DocumentMentions(SyntaxTree tree)
    {
        _tree = tree;
        _regions = new MentionReader(tree).Regions();
        _all = new(() => Read(static _ => true));
        _byPath = new(() => All.ToLookup(mention => mention.Path, mention => mention.Span));
    }

    /// <summary>All mentions, in the order of the text; no two overlap.</summary>
    public IReadOnlyList<Mention> All => _all.Value;

    /// <summary>Reads a tree, be it broken.</summary>
    public static DocumentMentions Of(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new DocumentMentions(tree);
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
        ArgumentNullException.ThrowIfNull(table);

        // Neighbours share the object of their table.
        var (last, isIn) = ((SettingPath?)null, false);
        foreach (var mention in _all.IsValueCreated ? All : Read(region => region.Path is null || region.Path.IsAbove(table)))
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

    /// <summary>What the part of a key at a span names; null when no part of a key is there. For the keys of a whole document: it reads all of them once.</summary>
    public SettingPath? At(TextSpan span) => FirstFrom(span.Start) is var at && at < All.Count && All[at].Span == span ? All[at].Path : null;

    /// <summary>The part of a key at an offset, its ends included; null when no part of a key is there.</summary>
    public Mention? At(int offset)
    {
        // What a line mentions ends where the line does, or before.
        for (var line = NodeFinder.IndexOfLineAt(_tree.Lines, offset); line >= 0 && _tree.Lines[line].Span.End >= offset; line--)
        {
            var mentions = MentionsOf(_tree.Lines[line]);
            for (var i = mentions.Count - 1; i >= 0; i--)
            {
                if (mentions[i].Span.Start <= offset)
                {
                    return mentions[i].Span.End >= offset ? mentions[i] : null;
                }
            }
        }

        return null;
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
        : PathOf(pair.Key.Parts[^1]) is { } path ? In(pair.Value, path, offset)
        : null;

    private SettingPath? In(ValueSyntax value, SettingPath path, int offset)
    {
        switch (value)
        {
            case InlineTableSyntax table when NodeFinder.IndexTouching(table.Entries, offset) is >= 0 and var entry:
                return In(table.Entries[entry], offset);
            case ArraySyntax array when NodeFinder.IndexTouching(array.Items, offset) is >= 0 and var item:
                return In(array.Items[item], path.Item(item), offset);
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

        return PathOf(part);
    }

    private SettingPath? PathOf(KeyPartSyntax part) => At(part.Span.Start) is { } mention && mention.Span == part.Span ? mention.Path : null;

    /// <summary>The table that a key written at an offset would belong to; null at the top level, and where a header cannot be understood.</summary>
    public SettingPath? TableAt(int offset) => RegionAt(offset) is >= 0 and var region ? _regions[region].Path : null;

    private int RegionAt(int offset)
    {
        var (low, high) = (0, _regions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _regions[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    // What headers mention, and below some of them their lines, in the order of the text.
    private List<Mention> Read(Func<TableRegion, bool> isWanted)
    {
        var (mentions, reader) = (new List<Mention>(), new MentionReader(_tree));
        foreach (var region in _regions)
        {
            mentions.AddRange(region.Header);
            if (isWanted(region))
            {
                reader.ReadBelow(region, mentions);
            }
        }

        return mentions;
    }

    private IReadOnlyList<Mention> MentionsOf(LineSyntax line)
    {
        var region = _regions[RegionAt(line.Span.Start)];
        if (line is HeaderSyntax)
        {
            return region.Header;
        }

        var mentions = new List<Mention>();
        new MentionReader(_tree).Read(line, region, mentions);
        return mentions;
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
