using Settings.Compiler.Syntax;

namespace Settings.Compiler.Formatting;

/// <summary>The shapes of the lists of one line, in the order of their opening brackets.</summary>
internal sealed class ArrayShapes(TokenTable tokens)
{
    private readonly List<ArrayShape> _shapes = [];
    private readonly Stack<ArrayShape?> _open = new();
    private int _next;

    /// <summary>Looks at a line: a key, an equals sign and a value.</summary>
    public void Read(int first, int end)
    {
        _shapes.Clear();
        _open.Clear();
        _next = 0;
        for (var at = first; at < end; at++)
        {
            var kind = tokens.KindOf(at);
            switch (kind)
            {
                case SyntaxTokenKind.Whitespace or SyntaxTokenKind.Comma:
                    continue;
                case SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace:
                    _open.TryPop(out _);
                    continue;
            }

            if (_open.TryPeek(out var list) && list is not null)
            {
                list.HasLineEnds |= kind is SyntaxTokenKind.Newline or SyntaxTokenKind.Comment;
                list.HasContent |= kind is not SyntaxTokenKind.Newline;
            }

            if (kind == SyntaxTokenKind.LeftBracket)
            {
                var shape = new ArrayShape();
                _shapes.Add(shape);
                _open.Push(shape);
            }
            else if (kind == SyntaxTokenKind.LeftBrace)
            {
                _open.Push(null);
            }
        }
    }

    /// <summary>The shape of the next list.</summary>
    public ArrayShape Next() => _shapes[_next++];
}
