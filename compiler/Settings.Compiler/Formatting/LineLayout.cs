using Settings.Compiler.Syntax;

namespace Settings.Compiler.Formatting;

/// <summary>Lays out what is inside of a header, or of a key with its value.</summary>
internal sealed class LineLayout(SyntaxTree tree, EditList edits)
{
    private readonly TokenTable _tokens = tree.Tokens;
    private readonly ArrayShapes _shapes = new(tree.Tokens);

    // The lists and, as null, the inline tables that are open.
    private readonly Stack<ArrayShape?> _open = new();
    private bool _isKey;
    private bool _isHeader;
    private int _level;

    /// <summary>Adds the edits of one line.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after its last.</param>
    public void Run(int first, int end)
    {
        _open.Clear();
        _isHeader = _tokens.KindOf(first) == SyntaxTokenKind.LeftBracket;
        (_isKey, _level) = (true, 0);
        if (!_isHeader)
        {
            _shapes.Read(first, end);
        }

        Take(_tokens.KindOf(first));
        for (var (left, right) = (first, NextOf(first, end)); right < end; (left, right) = (right, NextOf(right, end)))
        {
            if (IsSurplusComma(right, end, out var closing))
            {
                edits.Put(_tokens.SpanOf(left).End, _tokens.SpanOf(closing).Start, string.Empty);
                right = closing;
            }
            else
            {
                Between(left, right);
            }

            Take(_tokens.KindOf(right));
        }
    }

    private int NextOf(int token, int end)
    {
        do
        {
            token++;
        }
        while (token < end && IsHidden(_tokens.KindOf(token)));

        return token;
    }

    private static bool IsHidden(SyntaxTokenKind kind) => kind is SyntaxTokenKind.Whitespace or SyntaxTokenKind.Newline or SyntaxTokenKind.Comment;

    // On one line no comma is needed after the last value.
    private bool IsSurplusComma(int token, int end, out int closing)
    {
        closing = token;
        if (_tokens.KindOf(token) != SyntaxTokenKind.Comma || !_open.TryPeek(out var list) || list is not { IsOverLines: false })
        {
            return false;
        }

        closing = NextOf(token, end);
        return _tokens.KindOf(closing) == SyntaxTokenKind.RightBracket;
    }

    private void Take(SyntaxTokenKind kind)
    {
        switch (kind)
        {
            case SyntaxTokenKind.LeftBracket when !_isHeader:
                _open.Push(_shapes.Next());
                _level += IsOverLines ? 1 : 0;
                break;
            case SyntaxTokenKind.LeftBrace:
                _open.Push(null);
                _isKey = true;
                break;
            case SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace when !_isHeader:
                _level -= IsOverLines ? 1 : 0;
                _open.TryPop(out _);
                _isKey = false;
                break;
            case SyntaxTokenKind.Equals:
                _isKey = false;
                break;
            case SyntaxTokenKind.Comma:
                _isKey = _open.TryPeek(out var open) && open is null;
                break;
        }
    }

    private bool IsOverLines => _open.TryPeek(out var list) && list is { IsOverLines: true };

    // The white space between two tokens, and the comments in it.
    private void Between(int left, int right)
    {
        var (start, lineEnds, before) = (_tokens.SpanOf(left).End, 0, _tokens.KindOf(left));
        if (_tokens.KindOf(right) == SyntaxTokenKind.RightBracket && IsOverLines && before != SyntaxTokenKind.Comma && before != SyntaxTokenKind.LeftBracket)
        {
            edits.Put(start, start, ",");
        }

        for (var at = left + 1; at <= right; at++)
        {
            var kind = _tokens.KindOf(at);
            lineEnds += kind == SyntaxTokenKind.Newline ? 1 : 0;
            if (at == right || kind == SyntaxTokenKind.Comment)
            {
                Write(start, _tokens.SpanOf(at).Start, before, kind, lineEnds);
                (start, lineEnds, before) = (kind == SyntaxTokenKind.Comment ? Comments.EndOf(tree.Source, _tokens.SpanOf(at)) : start, 0, kind);
            }
        }
    }

    private void Write(int start, int end, SyntaxTokenKind left, SyntaxTokenKind right, int lineEnds)
    {
        if (IsOverLines && BreaksBetween(left, right, lineEnds) is var breaks and > 0)
        {
            edits.Break(start, end, breaks, right == SyntaxTokenKind.RightBracket ? _level - 1 : _level);
        }
        else if (SpaceBetween(left, right) is { } space)
        {
            edits.Put(start, end, space);
        }
    }

    // Lines inside a list stay where its author has broken them; both brackets have lines to themselves, without blank ones beside them.
    private static int BreaksBetween(SyntaxTokenKind left, SyntaxTokenKind right, int lineEnds) => (left, right) switch
    {
        (SyntaxTokenKind.LeftBracket, SyntaxTokenKind.Comment) when lineEnds == 0 => 0,
        (SyntaxTokenKind.LeftBracket, _) or (_, SyntaxTokenKind.RightBracket) => 1,
        (_, SyntaxTokenKind.Comma) => Math.Min(lineEnds, 1),
        _ => Math.Min(lineEnds, 2),
    };

    // Null for what is between the parts of one value: a date and a time.
    private string? SpaceBetween(SyntaxTokenKind left, SyntaxTokenKind right) => (left, right) switch
    {
        (SyntaxTokenKind.LeftBrace, SyntaxTokenKind.RightBrace) => string.Empty,
        (SyntaxTokenKind.LeftBrace, _) or (_, SyntaxTokenKind.RightBrace) => " ",
        (SyntaxTokenKind.Equals, _) or (_, SyntaxTokenKind.Equals) => " ",
        (SyntaxTokenKind.LeftBracket, SyntaxTokenKind.Comment) => " ",
        (SyntaxTokenKind.LeftBracket, _) or (_, SyntaxTokenKind.RightBracket or SyntaxTokenKind.Comma) => string.Empty,
        (SyntaxTokenKind.Comma, _) or (_, SyntaxTokenKind.Comment) => " ",
        _ => _isKey ? string.Empty : null,
    };
}
