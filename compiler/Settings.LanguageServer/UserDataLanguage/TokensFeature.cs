using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The tokens of user data with their meanings: a visit of the lines, and the comments between them.</summary>
internal sealed class TokensFeature
{
    private readonly UserDataView _view;
    private readonly SyntaxTree _tree;
    private readonly SlotFinder _slots;
    private readonly List<MeaningfulToken> _found = [];
    private int _token;
    private int _end;

    private TokensFeature(UserDataView view, CancellationToken cancellation)
    {
        (_view, _tree) = (view, view.Tree(cancellation));
        _slots = new SlotFinder(view.Mentions(cancellation), view.Settings(cancellation));
    }

    /// <summary>The tokens in the order of the text.</summary>
    /// <param name="view">The user data.</param>
    /// <param name="span">The part whose lines are asked for; null for all.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<MeaningfulToken> Of(UserDataView view, TextSpan? span, CancellationToken cancellation)
    {
        var feature = new TokensFeature(view, cancellation);
        feature.Read(span ?? new TextSpan(0, view.Source.Length), cancellation);
        return feature._found;
    }

    private void Read(TextSpan span, CancellationToken cancellation)
    {
        var lines = _tree.Lines;
        var line = NodeFinder.LineAt(lines, span.Start) is { } first && first.Span.End >= span.Start ? Section.LineAt(lines, first.Span.Start) : FirstFrom(lines, span.Start);
        _token = _tree.Tokens.Count == 0 ? 0 : _tree.Tokens.IndexAt(line < lines.Count ? Math.Min(lines[line].Span.Start, span.Start) : span.Start);
        _end = span.End;
        for (; line < lines.Count && lines[line].Span.Start < span.End; line++)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (lines[line])
            {
                case HeaderSyntax header:
                    ReadKey(header.Key, TokenType.Namespace);
                    break;
                case KeyValueSyntax pair:
                    ReadPair(pair);
                    break;
            }
        }

        CommentsBefore(_tree.Source.Length);
    }

    private static int FirstFrom(IReadOnlyList<LineSyntax> lines, int offset)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void ReadPair(KeyValueSyntax pair)
    {
        var slot = ReadKey(pair.Key, TokenType.Property);
        ReadValue(pair.Value, slot?.Node);
    }

    // The place of the schema that the whole key leads to.
    private SchemaSlot? ReadKey(KeySyntax key, TokenType type)
    {
        SchemaSlot? slot = null;
        foreach (var part in key.Parts)
        {
            slot = _slots.At(part.Span);
            Add(part.Span, type, slot?.Notes.Deprecation is null ? 0 : TokenLegend.Deprecated);
        }

        return slot;
    }

    private void ReadValue(ValueSyntax value, SchemaNode? node)
    {
        switch (value)
        {
            case InlineTableSyntax table:
                foreach (var entry in table.Entries)
                {
                    ReadPair(entry);
                }

                break;
            case ArraySyntax array:
                var list = DocumentSettings.ListOf(node);
                for (var i = 0; i < array.Items.Count; i++)
                {
                    ReadValue(array.Items[i], list?.SlotAt(i)?.Node);
                }

                break;
            case ScalarSyntax scalar when TypeOf(scalar, node) is { } type:
                Add(scalar.Span, type, 0);
                break;
        }
    }

    private TokenType? TypeOf(ScalarSyntax scalar, SchemaNode? node)
    {
        var text = _tree.Source.Slice(scalar.Span);
        return scalar.Kind switch
        {
            SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString when IsMember(text[1..^1], node) => TokenType.EnumMember,
            not SyntaxTokenKind.Atom => TokenType.String,
            _ when text is "true" or "false" => TokenType.Keyword,
            _ when char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' || text is "inf" or "nan" => TokenType.Number,
            _ => null,
        };
    }

    private static bool IsMember(ReadOnlySpan<char> text, SchemaNode? node)
    {
        switch (node)
        {
            case EnumNode members:
                return members.Contains(text.ToString());
            case ChoiceNode choice:
                foreach (var option in choice.Options)
                {
                    if (IsMember(text, option.Node))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private void Add(TextSpan span, TokenType type, int modifiers)
    {
        CommentsBefore(span.Start);
        AddLines(span, type, modifiers);
    }

    private void CommentsBefore(int offset)
    {
        for (; _token < _tree.Tokens.Count && _tree.Tokens.SpanOf(_token) is var span && span.Start < offset && span.Start < _end; _token++)
        {
            if (_tree.Tokens.KindOf(_token) == SyntaxTokenKind.Comment)
            {
                var isTarget = span.Start <= 1 && UserDataEvidence.IsTargetComment(_tree.Source.Slice(span));
                AddLines(span, isTarget ? TokenType.Macro : TokenType.Comment, 0);
            }
        }
    }

    // A token of several lines becomes one on each, since not every client can show others.
    private void AddLines(TextSpan span, TokenType type, int modifiers)
    {
        var text = _tree.Source.Text;
        for (var start = span.Start; start < span.End;)
        {
            var lineEnd = text.IndexOf('\n', start, span.End - start);
            var end = lineEnd < 0 ? span.End : lineEnd > start && text[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
            var range = _view.RangeOf(TextSpan.FromBounds(start, end));
            if (range.End.Character > range.Start.Character)
            {
                _found.Add(new MeaningfulToken(range.Start, range.End.Character - range.Start.Character, type, modifiers));
            }

            start = lineEnd < 0 ? span.End : lineEnd + 1;
        }
    }
}
