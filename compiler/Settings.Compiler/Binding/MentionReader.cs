using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;

namespace Settings.Compiler.Binding;

/// <summary>
/// Reads what every key of a document names. It goes by what is written: a table that TOML forbids to reopen is mentioned
/// again all the same.
/// </summary>
internal sealed class MentionReader
{
    private readonly Dictionary<SettingPath, int> _lengths = [];
    private readonly KeyReader _keys;
    private readonly List<Mention> _mentions = [];
    private readonly List<TableRegion> _regions = [new(0, Path: null)];

    public MentionReader(SyntaxTree tree)
    {
        // What is wrong with a key has been said when the document was bound.
        DiagnosticBag unheard = [];
        _keys = new KeyReader(tree.Source, new StringReader(tree.Source, unheard), unheard);
        Read(tree.Lines);
    }

    /// <summary>All mentions, in the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>From where on which table is open, in the order of the text.</summary>
    public IReadOnlyList<TableRegion> Regions => _regions;

    private void Read(IReadOnlyList<LineSyntax> lines)
    {
        SettingPath? table = null;
        var isLost = false;
        foreach (var line in lines)
        {
            switch (line)
            {
                case HeaderSyntax header:
                    table = Open(header);
                    isLost = false;
                    _regions.Add(new TableRegion(header.Span.Start, table));
                    break;
                case SkippedSyntax { IsHeader: true }:
                    isLost = true;
                    _regions.Add(new TableRegion(line.Span.Start, Path: null));
                    break;
                case KeyValueSyntax pair when !isLost:
                    Read(pair, table);
                    break;
            }
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
