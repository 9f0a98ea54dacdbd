using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Suppressions;

/// <summary>Finds the comments that suppress findings, and the text that each covers.</summary>
/// <param name="tree">The document.</param>
internal sealed class SuppressionReader(SyntaxTree tree)
{
    private readonly SourceText _source = tree.Source;

    /// <summary>The suppressions of a document, in its order.</summary>
    /// <param name="tree">The document; null for one that is not a text of TOML.</param>
    /// <param name="findings">Where comments are reported that have another form.</param>
    public static ImmutableArray<Suppression> Read(SyntaxTree? tree, DiagnosticBag findings) =>
        tree?.Source.Text.Contains(SuppressionSyntax.Mark, StringComparison.Ordinal) == true ? new SuppressionReader(tree).Read(findings) : [];

    private ImmutableArray<Suppression> Read(DiagnosticBag findings)
    {
        var suppressions = ImmutableArray.CreateBuilder<Suppression>();
        for (var token = 0; token < tree.Tokens.Count; token++)
        {
            if (tree.Tokens.KindOf(token) != SyntaxTokenKind.Comment || !SuppressionSyntax.IsMeant(_source.Slice(tree.Tokens.SpanOf(token))))
            {
                continue;
            }

            var comment = tree.Tokens.SpanOf(token);
            comment = comment with { Length = _source.Slice(comment).TrimEnd().Length };
            if (SuppressionSyntax.Parse(_source, comment) is { } suppression)
            {
                suppressions.Add(suppression with { Covered = CoveredBy(suppression, token) });
            }
            else
            {
                findings.Add(SuppressionDiagnostics.Malformed(comment));
            }
        }

        return suppressions.ToImmutable();
    }

    private TextSpan CoveredBy(Suppression suppression, int token) => suppression.Scope switch
    {
        SuppressionScope.File => new TextSpan(0, _source.Length),
        SuppressionScope.Table => TableAt(HeaderBelow(token)?.Span.Start ?? suppression.Comment.Start),
        _ => CommentPlace.IsAlone(_source, suppression.Comment) ? NextLine(token) : LineOf(suppression.Comment.Start),
    };

    // The line that the comment ends, and the whole value if it ends one of several lines.
    private TextSpan LineOf(int comment)
    {
        var line = _source.Lines.LineSpan(LineNumber(comment));
        var start = NodeFinder.LineAt(tree.Lines, comment) is { } written && written.Span.End <= comment && written.Span.End >= line.Start ? StartOfLine(written.Span.Start) : line.Start;
        return TextSpan.FromBounds(start, line.End);
    }

    // What comes next is meant with all its lines; within a list only the next line that says something.
    private TextSpan NextLine(int token)
    {
        var comment = tree.Tokens.SpanOf(token);
        var next = token;
        while (tree.Tokens.KindOf(next) is SyntaxTokenKind.Comment or SyntaxTokenKind.Whitespace or SyntaxTokenKind.Newline)
        {
            next++;
        }

        if (tree.Tokens.KindOf(next) == SyntaxTokenKind.EndOfFile)
        {
            return comment;
        }

        var span = tree.Tokens.SpanOf(next);
        var isInside = NodeFinder.LineAt(tree.Lines, comment.Start) is { } around && around.Span.End > comment.Start;
        var end = !isInside && NodeFinder.LineAt(tree.Lines, span.Start) is { } written && written.Span.End >= span.End ? written.Span.End : span.End;
        return TextSpan.FromBounds(StartOfLine(span.Start), _source.Lines.LineSpan(LineNumber(Math.Max(span.Start, end - 1))).End);
    }

    // The header directly below, other comments between; null when something else, or nothing, is there.
    private LineSyntax? HeaderBelow(int token)
    {
        if (!CommentPlace.IsAlone(_source, tree.Tokens.SpanOf(token)))
        {
            return null;
        }

        for (var lines = 0; tree.Tokens.KindOf(token) is SyntaxTokenKind.Comment or SyntaxTokenKind.Whitespace or SyntaxTokenKind.Newline; token++)
        {
            lines = tree.Tokens.KindOf(token) switch { SyntaxTokenKind.Newline => lines + 1, SyntaxTokenKind.Comment => 0, _ => lines };
            if (lines > 1)
            {
                return null;
            }
        }

        return NodeFinder.LineAt(tree.Lines, tree.Tokens.SpanOf(token).Start) is { } line && IsHeader(line) && line.Span.Start == tree.Tokens.SpanOf(token).Start ? line : null;
    }

    private TextSpan TableAt(int offset)
    {
        var first = NodeFinder.IndexOfLineAt(tree.Lines, offset);
        var next = first + 1;
        while (first >= 0 && !IsHeader(tree.Lines[first]))
        {
            first--;
        }

        while (next < tree.Lines.Count && !IsHeader(tree.Lines[next]))
        {
            next++;
        }

        var end = next < tree.Lines.Count ? Math.Max(0, StartOfLine(tree.Lines[next].Span.Start) - 1) : _source.Length;
        return TextSpan.FromBounds(first < 0 ? 0 : StartOfLine(tree.Lines[first].Span.Start), end);
    }

    private static bool IsHeader(LineSyntax line) => line is HeaderSyntax or SkippedSyntax { IsHeader: true };

    private int StartOfLine(int offset) => _source.Lines.LineSpan(LineNumber(offset)).Start;

    private int LineNumber(int offset) => _source.Lines.PositionOf(offset).Line;
}
