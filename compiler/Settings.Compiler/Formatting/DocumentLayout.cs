using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>Lays out the lines of a document: what is between them here, what is inside each in <see cref="LineLayout"/>.</summary>
internal sealed class DocumentLayout(SyntaxTree tree, EditList edits)
{
    private readonly List<Blank> _blanks = [];
    private readonly TokenTable _tokens = tree.Tokens;
    private readonly LineLayout _line = new(tree, edits);

    /// <summary>Adds all edits.</summary>
    public void Run()
    {
        // A byte order mark stays in front.
        var from = new Position(tree.Source.Text is ['\uFEFF', ..] ? 1 : 0, 0, 0);
        var isFirst = true;
        for (var i = 0; i < tree.Lines.Count; i++)
        {
            var line = tree.Lines[i];
            var first = _tokens.IndexAt(line.Span.Start);
            if (first < from.Token)
            {
                // It is in a passage that is left as it is.
                continue;
            }

            // A broken line ends where the next begins, whatever it has swallowed.
            var isSwallowing = i + 1 < tree.Lines.Count && tree.Lines[i + 1].Span.Start < line.Span.End;
            var passage = edits.FrozenAt(line.Span.Start) is { } frozen && (isSwallowing || frozen.End >= line.Span.End) ? frozen : default(TextSpan?);
            Between(from, first, isFirst, line is HeaderSyntax && passage is null);
            from = passage is { } whole ? After(whole) : AfterLine(first, line.Span.End);
            isFirst = false;
        }

        Between(from, _tokens.Count, isFirst, isHeader: false);
    }

    // The line end of a passage is in it, and counts for what follows.
    private Position After(TextSpan passage) => tree.Source.Text[passage.End - 1] == '\n'
        ? new Position(passage.End - 1, passage.End == tree.Source.Length ? _tokens.Count : _tokens.IndexAt(passage.End), 1)
        : new Position(passage.End, _tokens.Count, 0);

    // The line's last token ends where its span does.
    private Position AfterLine(int first, int end)
    {
        var at = first + 1;
        while (at < _tokens.Count && _tokens.SpanOf(at).Start < end)
        {
            at++;
        }

        _line.Run(first, at);
        return new Position(_tokens.SpanOf(at - 1).End, at, 0);
    }

    private void Between(Position from, int next, bool isFirst, bool isHeader)
    {
        Read(from, next);
        // The blank lines after a passage may be in it.
        var header = isHeader ? HeaderBlock(isFirst) : -1;
        header = header == 0 && from.LineEnds == _blanks[0].LineEnds ? -1 : header;
        for (var i = 0; i < _blanks.Count; i++)
        {
            Write(_blanks[i], isFirst && i == 0, isLast: next == _tokens.Count && i == _blanks.Count - 1, isBeforeHeader: i == header);
        }
    }

    // The white space before each comment and before the next line.
    private void Read(Position from, int next)
    {
        _blanks.Clear();
        var (start, token, lineEnds) = from;
        for (; token < next; token++)
        {
            var span = _tokens.SpanOf(token);
            switch (_tokens.KindOf(token))
            {
                case SyntaxTokenKind.Newline:
                    lineEnds++;
                    break;
                case SyntaxTokenKind.Comment:
                    _blanks.Add(new Blank(start, span.Start, lineEnds, IsBeforeComment: true));
                    (start, lineEnds) = (Comments.EndOf(tree.Source, span), 0);
                    break;
            }
        }

        _blanks.Add(new Blank(start, _tokens.SpanOf(next).Start, lineEnds, IsBeforeComment: false));
    }

    // The comments directly above a header belong to it.
    private int HeaderBlock(bool isFirst)
    {
        var at = _blanks.Count - 1;
        while (at > 0 && _blanks[at].LineEnds == 1 && (_blanks[at - 1].LineEnds > 0 || (isFirst && at == 1)))
        {
            at--;
            if (IsStandIn(_blanks[at].End))
            {
                return -1;
            }
        }

        return at;
    }

    // What stands for something else than a comment, such as the end of a branch, need not belong to the header.
    private bool IsStandIn(int comment) => comment + 1 < tree.Source.Length && tree.Source.Holes?.Contains(tree.Source.Text[comment + 1]) == true;

    private void Write(Blank blank, bool isFirst, bool isLast, bool isBeforeHeader)
    {
        if (isFirst)
        {
            // On the first line such a comment names the target: it must neither get there nor lose a blank before it.
            var isTarget = blank.IsBeforeComment && UserDataEvidence.IsTargetComment(tree.Source.Text.AsSpan(blank.End));
            if (!isTarget)
            {
                WriteFirst(blank);
            }
        }
        else if (isLast)
        {
            WriteLast(blank);
        }
        else if (blank.LineEnds > 0)
        {
            edits.Break(blank.Start, blank.End, isBeforeHeader ? 2 : Math.Min(blank.LineEnds, 2), 0);
        }
        else if (blank.IsBeforeComment)
        {
            edits.Put(blank.Start, blank.End, " ");
        }
    }

    // In another text a document may begin behind the line that its quotation marks are on.
    private void WriteFirst(Blank blank)
    {
        if (tree.Source.IsPart && blank.LineEnds > 0)
        {
            edits.Break(blank.Start, blank.End, 1, 0);
        }
        else
        {
            edits.Put(blank.Start, blank.End, edits.Indentation);
        }
    }

    // There the text around decides whether the last line has an end, and what follows that is before its own next word.
    private void WriteLast(Blank blank)
    {
        var end = tree.Source.IsPart ? blank.Start + tree.Source.Slice(TextSpan.FromBounds(blank.Start, blank.End)).LastIndexOf('\n') + 1 : blank.End;
        if (tree.Source.IsPart && end == blank.Start)
        {
            edits.Put(blank.Start, blank.End, string.Empty);
        }
        else
        {
            edits.EndLine(blank.Start, end);
        }
    }

    // How far the text is laid out: an offset, the token there, and how many line ends were passed without being laid out.
    private readonly record struct Position(int Offset, int Token, int LineEnds);

    private readonly record struct Blank(int Start, int End, int LineEnds, bool IsBeforeComment);
}
