using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;

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
        var end = tree.Source.Text is ['\uFEFF', ..] ? 1 : 0;
        var token = 0;
        var isFirst = true;
        foreach (var line in tree.Lines)
        {
            var first = _tokens.IndexAt(line.Span.Start);
            Between(end, token, first, isFirst, line is HeaderSyntax);
            token = AfterLine(first, line.Span.End);
            _line.Run(first, token);
            end = _tokens.SpanOf(token - 1).End;
            isFirst = false;
        }

        Between(end, token, _tokens.Count, isFirst, isHeader: false);
    }

    // The token after a line: its span ends with its last token, or is empty.
    private int AfterLine(int first, int end)
    {
        var at = first + 1;
        while (at < _tokens.Count && _tokens.SpanOf(at).Start < end)
        {
            at++;
        }

        return at;
    }

    private void Between(int start, int token, int next, bool isFirst, bool isHeader)
    {
        if (!Read(start, token, next))
        {
            return;
        }

        var header = isHeader ? HeaderBlock(isFirst) : -1;
        for (var i = 0; i < _blanks.Count; i++)
        {
            Write(_blanks[i], isFirst && i == 0, isLast: next == _tokens.Count && i == _blanks.Count - 1, isBeforeHeader: i == header);
        }
    }

    // The white space before each comment and before the next line; false where text is between, which is a broken line's.
    private bool Read(int start, int token, int next)
    {
        _blanks.Clear();
        var lineEnds = 0;
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
                case SyntaxTokenKind.Whitespace:
                    break;
                default:
                    return false;
            }
        }

        _blanks.Add(new Blank(start, _tokens.SpanOf(next).Start, lineEnds, IsBeforeComment: false));
        return true;
    }

    // The comments directly above a header belong to it.
    private int HeaderBlock(bool isFirst)
    {
        var at = _blanks.Count - 1;
        while (at > 0 && _blanks[at].LineEnds == 1 && (_blanks[at - 1].LineEnds > 0 || (isFirst && at == 1)))
        {
            at--;
        }

        return at;
    }

    private void Write(Blank blank, bool isFirst, bool isLast, bool isBeforeHeader)
    {
        if (isFirst)
        {
            // On the first line such a comment names the target: it must neither get there nor lose a blank before it.
            var isTarget = blank.IsBeforeComment && UserDataEvidence.IsTargetComment(tree.Source.Text.AsSpan(blank.End));
            if (!isTarget)
            {
                edits.Put(blank.Start, blank.End, string.Empty);
            }
        }
        else if (isLast)
        {
            edits.Break(blank.Start, blank.End, 1, 0);
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

    private readonly record struct Blank(int Start, int End, int LineEnds, bool IsBeforeComment);
}
