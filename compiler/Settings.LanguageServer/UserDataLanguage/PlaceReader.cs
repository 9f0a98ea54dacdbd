using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// Finds out what is being written at an offset by the tokens before it, from the beginning of its line, or of the value over several
/// lines that it is in. The rest of the line may be anything.
/// </summary>
internal sealed class PlaceReader
{
    private readonly SyntaxTree _tree;
    private readonly int _offset;
    private readonly Stack<Container> _containers = new();
    private SettingPath? _path;
    private bool _hasPart;
    private Expected _expected = Expected.LineStart;
    private bool _isArrayOfTables;

    private PlaceReader(SyntaxTree tree, int offset, SettingPath? table) => (_tree, _offset, _path) = (tree, offset, table);

    private enum Expected
    {
        LineStart,
        HeaderPart,
        KeyPart,
        Value,
        AfterValue,
    }

    /// <summary>What is being written at an offset; nothing at or below a key that may contain a secret.</summary>
    public static WritingPlace At(UserDataView view, int offset, CancellationToken cancellation) =>
        Find(view, offset, cancellation) is var place && place.Path is { } path && view.HasSecretKey(path) ? WritingPlace.None : place;

    private static WritingPlace Find(UserDataView view, int offset, CancellationToken cancellation)
    {
        var tree = view.Tree(cancellation);
        var tokens = tree.Tokens;
        var start = StartOf(tree, offset);
        var reader = new PlaceReader(tree, offset, view.Mentions(cancellation).TableAt(Math.Max(0, start - 1)));
        for (var i = tokens.IndexAt(start) is >= 0 and var first ? first : 0; i < tokens.Count && tokens.SpanOf(i).Start < offset; i++)
        {
            var span = tokens.SpanOf(i);
            var kind = tokens.KindOf(i);
            if (span.End >= offset && IsWord(kind, span, offset))
            {
                return reader.AtWord(kind, span, i);
            }

            if (!reader.Take(kind, span))
            {
                return reader.IsTargetComment(span) ? new WritingPlace(WritingKind.TargetComment, span, null) : WritingPlace.None;
            }
        }

        return reader.AtWord(SyntaxTokenKind.None, new TextSpan(offset, 0), tokens.IndexAt(offset));
    }

    // Of the line, or of the key whose value goes over several.
    private static int StartOf(SyntaxTree tree, int offset)
    {
        var lines = tree.Source.Lines;
        var start = lines.LineSpan(lines.PositionOf(offset).Line).Start;
        return NodeFinder.LineAt(tree.Lines, offset) is KeyValueSyntax pair && pair.Span.Start < start && pair.Span.End >= start ? pair.Span.Start : start;
    }

    // A string that has ended is no word any more; a bare one is as long as the cursor touches it.
    private static bool IsWord(SyntaxTokenKind kind, TextSpan span, int offset) => kind switch
    {
        SyntaxTokenKind.Atom or SyntaxTokenKind.UnclosedString => true,
        SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString => span.End > offset,
        _ => false,
    };

    private WritingPlace AtWord(SyntaxTokenKind kind, TextSpan word, int token)
    {
        var isInString = kind is SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString or SyntaxTokenKind.UnclosedString;
        return _expected switch
        {
            Expected.AfterValue => WritingPlace.None,
            Expected.Value => new WritingPlace(WritingKind.Value, word, _path) { IsInString = isInString, IsInside = _containers.Count > 0 },
            Expected.HeaderPart => new WritingPlace(WritingKind.Header, word, _path) { IsInString = isInString, IsArrayOfTables = _isArrayOfTables, IsFollowed = Follows(token, SyntaxTokenKind.RightBracket) },
            _ => new WritingPlace(WritingKind.Key, word, _path) { IsInString = isInString, IsFollowed = Follows(token, SyntaxTokenKind.Equals), IsInside = _containers.Count > 0 },
        };
    }

    // Whether a token comes before the end of the line.
    private bool Follows(int token, SyntaxTokenKind kind)
    {
        for (var i = Math.Max(token, 0); i < _tree.Tokens.Count && _tree.Tokens.KindOf(i) is not (SyntaxTokenKind.Newline or SyntaxTokenKind.Comment); i++)
        {
            if (_tree.Tokens.SpanOf(i).Start >= _offset && _tree.Tokens.KindOf(i) == kind)
            {
                return true;
            }
        }

        return false;
    }

    // Whether something can be written behind the token.
    private bool Take(SyntaxTokenKind kind, TextSpan span)
    {
        switch (kind)
        {
            case SyntaxTokenKind.Whitespace or SyntaxTokenKind.Newline or SyntaxTokenKind.Stray:
                return true;
            case SyntaxTokenKind.Comment or SyntaxTokenKind.UnclosedMultiLineString:
                return span.End < _offset;
            case SyntaxTokenKind.LeftBracket when _expected == Expected.LineStart:
                (_expected, _path) = (Expected.HeaderPart, null);
                return true;
            case SyntaxTokenKind.LeftBracket when _expected == Expected.HeaderPart && !_hasPart:
                _isArrayOfTables = true;
                return true;
            case SyntaxTokenKind.RightBracket when _expected == Expected.HeaderPart:
                _expected = Expected.AfterValue;
                return true;
            case SyntaxTokenKind.LeftBracket when _expected == Expected.Value:
                _containers.Push(new Container(_path, isTable: false));
                _path = _path?.Item(0);
                return true;
            case SyntaxTokenKind.LeftBrace when _expected == Expected.Value:
                _containers.Push(new Container(_path, isTable: true));
                _expected = Expected.KeyPart;
                return true;
            case SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace when _containers.TryPop(out var ended):
                (_expected, _path) = (Expected.AfterValue, ended.Path);
                return true;
            case SyntaxTokenKind.Comma when _containers.TryPeek(out var container):
                NextIn(container);
                return true;
            case SyntaxTokenKind.Equals when _expected is Expected.KeyPart or Expected.LineStart:
                _expected = Expected.Value;
                return true;
            case SyntaxTokenKind.Dot:
                return true;
            default:
                TakeText(kind, span);
                return true;
        }
    }

    private void NextIn(Container container)
    {
        if (container.IsTable)
        {
            (_expected, _path) = (Expected.KeyPart, container.Path);
            return;
        }

        container.Count++;
        (_expected, _path) = (Expected.Value, container.Path?.Item(container.Count));
    }

    private void TakeText(SyntaxTokenKind kind, TextSpan span)
    {
        if (_expected is Expected.Value or Expected.AfterValue)
        {
            _expected = Expected.AfterValue;
            return;
        }

        _hasPart = true;
        _path = SettingPath.Below(_path, NameOf(kind, span));
        _expected = _expected == Expected.LineStart ? Expected.KeyPart : _expected;
    }

    private string NameOf(SyntaxTokenKind kind, TextSpan span)
    {
        var text = _tree.Source.Slice(span);
        return (kind is SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString && text.Length >= 2 ? text[1..^1] : text).ToString();
    }

    private bool IsTargetComment(TextSpan span) => span.Start <= 1 && _tree.Source.Slice(span).StartsWith("#:");

    private sealed class Container(SettingPath? path, bool isTable)
    {
        public SettingPath? Path => path;

        public bool IsTable => isTable;

        public int Count { get; set; }
    }
}
