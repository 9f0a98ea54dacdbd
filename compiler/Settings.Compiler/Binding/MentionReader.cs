using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;

namespace Settings.Compiler.Binding;

/// <summary>
/// Reads what keys of a document name. It goes by what is written: a table that TOML forbids to reopen is mentioned again all
/// the same. For one thread.
/// </summary>
internal sealed class MentionReader
{
    private readonly Dictionary<SettingPath, int> _lengths = [];
    private readonly KeyReader _keys;
    private readonly IReadOnlyList<LineSyntax> _lines;
    private List<Mention> _mentions = [];

    public MentionReader(SyntaxTree tree)
    {
        // What is wrong with a key has been said when the document was bound.
        DiagnosticBag unheard = [];
        _keys = new KeyReader(tree.Source, new StringReader(tree.Source, unheard), unheard);
        _lines = tree.Lines;
    }

    /// <summary>The headers, in the order of the text, after a region for what is before the first one. Reads no other keys.</summary>
    public IReadOnlyList<TableRegion> Regions()
    {
        List<TableRegion> regions = [new(0, Path: null, FirstLine: 0, IsLost: false, [])];
        for (var i = 0; i < _lines.Count; i++)
        {
            switch (_lines[i])
            {
                case HeaderSyntax header:
                    _mentions = new(header.Key.Parts.Count);
                    var table = Open(header);
                    regions.Add(new TableRegion(header.Span.Start, table, i + 1, IsLost: false, _mentions));
                    break;
                case SkippedSyntax { IsHeader: true }:
                    regions.Add(new TableRegion(_lines[i].Span.Start, Path: null, i + 1, IsLost: true, []));
                    break;
            }
        }

        return regions;
    }

    /// <summary>What the lines below a header mention, in the order of the text.</summary>
    /// <param name="region">The header.</param>
    /// <param name="mentions">What they are added to.</param>
    public void ReadBelow(TableRegion region, List<Mention> mentions)
    {
        for (var i = region.FirstLine; i < _lines.Count && _lines[i] is not (HeaderSyntax or SkippedSyntax { IsHeader: true }); i++)
        {
            Read(_lines[i], region, mentions);
        }
    }

    /// <summary>What one line mentions, in the order of the text; nothing for one that has no value and no key.</summary>
    /// <param name="line">The line, not a header.</param>
    /// <param name="region">The header that it is below.</param>
    /// <param name="mentions">What they are added to.</param>
    public void Read(LineSyntax line, TableRegion region, List<Mention> mentions)
    {
        if (line is KeyValueSyntax pair && !region.IsLost)
        {
            _mentions = mentions;
            Read(pair, region.Path);
        }
    }

    // The table that the next lines belong to.
    private SettingPath Open(HeaderSyntax header)
    {
        var path = Mentioned(header.Key.Parts[0], null);
        foreach (var part in header.Key.Parts.Skip(1))
        {
            path = Mentioned(part, Last(path));
        }

        if (!header.IsArrayOfTables)
        {
            return Last(path);
        }

        var length = _lengths.GetValueOrDefault(path);
        _lengths[path] = length + 1;
        return path.Item(length);
    }

    // Headers pass through the last table of an array of tables.
    private SettingPath Last(SettingPath path) => _lengths.TryGetValue(path, out var length) ? path.Item(length - 1) : path;

    private void Read(KeyValueSyntax pair, SettingPath? table)
    {
        var path = Mentioned(pair.Key.Parts[0], table);
        foreach (var part in pair.Key.Parts.Skip(1))
        {
            path = Mentioned(part, path);
        }

        Read(pair.Value, path);
    }

    private void Read(ValueSyntax value, SettingPath path)
    {
        switch (value)
        {
            case InlineTableSyntax inline:
                foreach (var entry in inline.Entries)
                {
                    Read(entry, path);
                }

                break;
            case ArraySyntax array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    // Scalars mention nothing, and most lists contain only them.
                    if (array.Items[i] is not ScalarSyntax)
                    {
                        Read(array.Items[i], path.Item(i));
                    }
                }

                break;
        }
    }

    private SettingPath Mentioned(KeyPartSyntax part, SettingPath? above)
    {
        var path = SettingPath.Below(above, _keys.Read(part));
        _mentions.Add(new Mention(part.Span, path));
        return path;
    }
}
