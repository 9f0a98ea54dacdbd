using Settings.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>Reads the documents of a YAML or JSON text, up to the first mistake. Aliases stand for what they refer to.</summary>
internal sealed class YamlReader
{
    private const int MaximumDepth = 128;

    private readonly string _text;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<YamlNode> _documents = [];

    private YamlReader(string text)
    {
        _text = text;
        _parser = new Parser(new System.IO.StringReader(text));
    }

    /// <summary>The documents of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mistake">Where the text is no longer YAML; null when all of it is.</param>
    public static IReadOnlyList<YamlNode> Read(string text, out int? mistake)
    {
        var reader = new YamlReader(text);
        try
        {
            while (reader._parser.MoveNext())
            {
                if (reader._parser.Current is DocumentStart)
                {
                    reader._anchors.Clear();
                    reader._parser.MoveNext();
                    if (reader.Node(0) is { } node)
                    {
                        reader._documents.Add(node);
                    }
                }
            }

            mistake = null;
        }
        catch (Exception failure) when (failure is YamlException or InvalidOperationException or NotSupportedException)
        {
            // The parser also loses its way in unclosed flow sequences, and says so with another exception.
            mistake = reader.At(failure is YamlException { Start: { Line: > 0 } place } ? place : reader._parser.Current?.End ?? default);
        }

        return reader._documents;
    }

    // The parser stands at the first event of the node, and afterwards at its last one.
    private YamlNode? Node(int depth)
    {
        if (depth > MaximumDepth)
        {
            throw new NotSupportedException();
        }

        var current = _parser.Current ?? throw new InvalidOperationException();
        var node = current switch
        {
            Scalar scalar => new YamlText(scalar, SpanOf(scalar)) { Tag = TagOf(scalar) },
            SequenceStart list => List(list, depth),
            MappingStart mapping => Mapping(mapping, depth),
            AnchorAlias alias => _anchors.GetValueOrDefault(alias.Value.Value),
            _ => null,
        };
        if (current is NodeEvent { Anchor: { IsEmpty: false } anchor } && node is not null && current is not AnchorAlias)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private YamlList List(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (Node(depth + 1) is { } item)
            {
                items.Add(item);
            }
        }

        return new YamlList(SpanFrom(start), items) { Tag = TagOf(start) };
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        var entries = new List<(YamlNode, YamlNode)>();
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            var key = Node(depth + 1);
            _parser.MoveNext();
            if (key is not null && Node(depth + 1) is { } value)
            {
                entries.Add((key, value));
            }
        }

        return new YamlMapping(SpanFrom(start), entries) { Tag = TagOf(start) };
    }

    private static string TagOf(NodeEvent node) => node.Tag.IsEmpty ? string.Empty : node.Tag.Value;

    private TextSpan SpanFrom(ParsingEvent start) => TextSpan.FromBounds(At(start.Start), Math.Max(At(start.Start), At(_parser.Current?.End ?? start.End)));

    private TextSpan SpanOf(ParsingEvent node) => TextSpan.FromBounds(At(node.Start), Math.Max(At(node.Start), At(node.End)));

    private int At(Mark mark) => (int)Math.Clamp(mark.Index, 0, _text.Length);
}
