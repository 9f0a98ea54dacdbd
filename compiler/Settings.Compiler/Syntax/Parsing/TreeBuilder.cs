using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax.Generated;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Parsing;

/// <summary>
/// Builds the tree in one pass from what the parser does: rules open and close, tokens are taken. Closed rules become
/// nodes on a stack of pieces, closed lines become lines of the tree.
/// </summary>
internal sealed class TreeBuilder(SourceText source, TokenTable tokens, DiagnosticBag diagnostics)
{
    private readonly List<LineSyntax> _lines = [];
    private Piece[] _pieces = new Piece[32];
    private Frame[] _frames = new Frame[8];
    private int _pieceCount;
    private int _depth;
    private readonly ListRules _lists = new(source, diagnostics);
    private readonly UnexpectedToken _unexpected = new(source, tokens, diagnostics);
    private readonly LineResync _resync = new(tokens);

    public IReadOnlyList<LineSyntax> Lines => _lines;

    /// <summary>Asked at the end of every line.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// Adds a line that is known to be a key and a value of one token, as opening and closing its rules would: most lines of
    /// most documents are of this kind.
    /// </summary>
    /// <param name="token">The first token.</param>
    /// <param name="parts">How many parts the key has.</param>
    public void AddPair(int token, int parts)
    {
        Cancellation.ThrowIfCancellationRequested();
        var key = new KeyPartSyntax[parts];
        for (var i = 0; i < parts; i++)
        {
            key[i] = new KeyPartSyntax(tokens.KindOf(token), tokens.SpanOf(token));

            // Behind the dot, or behind the '='.
            token = tokens.SkipHidden(tokens.SkipHidden(token + 1) + 1);
        }

        var value = new ScalarSyntax(tokens.KindOf(token), tokens.SpanOf(token));
        _lines.Add(new KeyValueSyntax(new KeySyntax(key), value, TextSpan.Cover(key[0].Span, value.Span)));
    }

    /// <summary>A rule begins at a token.</summary>
    public void Open(int rule, int token)
    {
        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        _frames[_depth++] = new Frame(rule, _pieceCount, token);
        if (rule == TomlParser.RULE_line)
        {
            diagnostics.Mark();
        }
    }

    /// <summary>The parser consumes a token.</summary>
    public void Take(int token) => Push(new Piece(tokens.KindOf(token), tokens.SpanOf(token), Node: null));

    /// <summary>
    /// The innermost rule ends, at a token or because its line is given up. At the end of a line that was given up, gives
    /// the token to go on with.
    /// </summary>
    public int? Close(bool givenUp, int token)
    {
        var frame = _frames[--_depth];
        switch (frame.Rule)
        {
            case TomlParser.RULE_key:
                CloseKey(frame);
                break;
            case TomlParser.RULE_keyValue:
                CloseKeyValue(frame, givenUp);
                break;
            case TomlParser.RULE_array:
                Replace(frame, IsEmpty(frame) ? null : _lists.Array(Pieces(frame)));
                break;
            case TomlParser.RULE_inlineTable:
                Replace(frame, IsEmpty(frame) ? null : _lists.InlineTable(Pieces(frame), givenUp));
                break;
            case TomlParser.RULE_header:
                CloseHeader(frame);
                break;
            case TomlParser.RULE_line:
                Cancellation.ThrowIfCancellationRequested();
                return CloseLine(frame, givenUp, token);
        }

        return null;
    }

    /// <summary>Reports a token that does not fit into a rule.</summary>
    public void ReportUnexpected(int rule, int token)
    {
        var frame = _frames[_depth - 1];
        var pieces = Pieces(frame);
        if (rule == TomlParser.RULE_line && (pieces.IsEmpty || pieces[0].Node is null))
        {
            _unexpected.ReportLineStart(frame.FirstToken);
            return;
        }

        // A line without a value is reported as that: what is in its place is not a second mistake.
        if (rule != TomlParser.RULE_line || pieces[0].Node is not KeyValueSyntax { Value: MissingSyntax })
        {
            _unexpected.Report(rule, token, pieces.IsEmpty ? null : pieces[0]);
        }
    }

    /// <summary>Reports that too many lists and inline tables are open.</summary>
    public void ReportNesting(int token) =>
        diagnostics.Add(SyntaxDiagnostics.NestingTooDeep(tokens.SpanOf(token), SyntaxLimits.Nesting));

    private ReadOnlySpan<Piece> Pieces(Frame frame) => _pieces.AsSpan(frame.FirstPiece, _pieceCount - frame.FirstPiece);

    // A list that begins where its line is given up takes not even its bracket.
    private bool IsEmpty(Frame frame) => frame.FirstPiece == _pieceCount;

    private void Push(in Piece piece)
    {
        if (_pieceCount == _pieces.Length)
        {
            Array.Resize(ref _pieces, _pieceCount * 2);
        }

        _pieces[_pieceCount++] = piece;
    }

    private void Replace(Frame frame, SyntaxNode? node)
    {
        _pieceCount = frame.FirstPiece;
        if (node is not null)
        {
            Push(new Piece(SyntaxTokenKind.None, node.Span, node));
        }
    }

    private void CloseKey(Frame frame)
    {
        var pieces = Pieces(frame);
        var parts = new KeyPartSyntax[(pieces.Length + 1) / 2];
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = new KeyPartSyntax(pieces[i * 2].Kind, pieces[i * 2].Span);
        }

        if (parts.Length > SyntaxLimits.KeyParts)
        {
            diagnostics.Add(SyntaxDiagnostics.KeyTooLong(TextSpan.Cover(parts[0].Span, parts[^1].Span), SyntaxLimits.KeyParts));
            parts = parts[..SyntaxLimits.KeyParts];
        }

        Replace(frame, parts.Length > 0 ? new KeySyntax(parts) : null);
    }

    private void CloseKeyValue(Frame frame, bool givenUp)
    {
        var pieces = Pieces(frame);
        if (pieces.Length == 0 || pieces[0].Node is not KeySyntax key)
        {
            Replace(frame, node: null);
            return;
        }

        var at = 2;
        ValueSyntax value = new MissingSyntax(new TextSpan(pieces[^1].Span.End, 0));
        if (pieces.Length == at)
        {
            diagnostics.Add(SyntaxDiagnostics.MissingValue(pieces[1].Span));
        }
        else if (pieces.Length > at && !givenUp)
        {
            value = ScalarJoiner.Read(source.Text, pieces, ref at);
            if (at < pieces.Length)
            {
                diagnostics.Add(SyntaxDiagnostics.TrailingText(TextSpan.Cover(pieces[at].Span, pieces[^1].Span), "a value"));
            }
        }

        Replace(frame, new KeyValueSyntax(key, value, TextSpan.Cover(key.Span, pieces[^1].Span)));
    }

    private void CloseHeader(Frame frame)
    {
        var pieces = Pieces(frame);
        var key = pieces.Length > 1 ? pieces[1].Node as KeySyntax : null;
        var isArray = pieces.Length > 1 && pieces[1].Kind == SyntaxTokenKind.LeftBracket;
        if (isArray)
        {
            key = pieces.Length > 2 ? pieces[2].Node as KeySyntax : null;
            ReportSpaceBetween(pieces, 0);
            ReportSpaceBetween(pieces, 3);
        }

        Replace(frame, key is null ? null : new HeaderSyntax(key, isArray, TextSpan.Cover(pieces[0].Span, pieces[^1].Span)));
    }

    // [[ and ]] are one mark each: TOML 1.0, "Array of Tables".
    private void ReportSpaceBetween(ReadOnlySpan<Piece> pieces, int first)
    {
        if (pieces.Length > first + 1 && pieces[first].Span.End != pieces[first + 1].Span.Start)
        {
            diagnostics.Add(SyntaxDiagnostics.SplitBrackets(TextSpan.Cover(pieces[first].Span, pieces[first + 1].Span)));
        }
    }

    private int? CloseLine(Frame frame, bool givenUp, int token)
    {
        var line = Pieces(frame) is [{ Node: LineSyntax first }, ..] ? first : null;
        int? next = givenUp ? _resync.After(frame.FirstToken, token) : null;
        if (next < token)
        {
            ReportSwallowed(frame.FirstToken, next.Value);
        }

        if (line is null)
        {
            var from = tokens.SpanOf(frame.FirstToken);
            var end = next is { } behind ? tokens.SpanOf(behind).Start : tokens.SpanOf(token).Start;
            if (!givenUp)
            {
                _unexpected.ReportLineStart(frame.FirstToken);
            }

            line = new SkippedSyntax(TextSpan.FromBounds(from.Start, Math.Max(end, from.End)), tokens.KindOf(frame.FirstToken) == SyntaxTokenKind.LeftBracket);
        }

        _lines.Add(line);
        Replace(frame, node: null);
        return next;
    }

    // Lines that an unclosed bracket has swallowed are read again: so are the mistakes in them, and the bracket is one.
    private void ReportSwallowed(int first, int next)
    {
        var behind = tokens.SpanOf(next).Start;
        diagnostics.TakeBack(behind);
        var open = new Stack<int>();
        for (var at = first; at < next; at++)
        {
            switch (tokens.KindOf(at))
            {
                case SyntaxTokenKind.LeftBracket or SyntaxTokenKind.LeftBrace:
                    open.Push(at);
                    break;
                case SyntaxTokenKind.RightBracket or SyntaxTokenKind.RightBrace:
                    open.TryPop(out _);
                    break;
            }
        }

        if (!diagnostics.HasFindingsSinceMark && open.TryPop(out var bracket))
        {
            var (what, closing) = tokens.KindOf(bracket) == SyntaxTokenKind.LeftBrace ? ("inline table", "}") : ("list", "]");
            diagnostics.Add(SyntaxDiagnostics.Unclosed(tokens.SpanOf(bracket), tokens.SpanOf(next), what, closing));
        }
    }
}
