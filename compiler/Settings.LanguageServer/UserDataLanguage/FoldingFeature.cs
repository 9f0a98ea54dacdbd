using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What can be folded: tables, comments of several lines, lists and strings of several lines.</summary>
internal static class FoldingFeature
{
    private const string Comment = "comment";

    /// <summary>The ranges.</summary>
    public static IEnumerable<FoldingRange> Of(UserDataView view, CancellationToken cancellation)
    {
        var tree = view.Tree(cancellation);
        var folds = new List<FoldingRange>();
        foreach (var section in Section.AllOf(tree.Lines))
        {
            cancellation.ThrowIfCancellationRequested();
            if (section.Header is not null)
            {
                Add(folds, view, section.SpanOf(tree.Lines), null);
            }

            foreach (var pair in section.PairsOf(tree.Lines))
            {
                AddValue(folds, view, pair.Value);
            }
        }

        AddComments(folds, view, tree);
        return folds;
    }

    private static void AddValue(List<FoldingRange> folds, UserDataView view, ValueSyntax value)
    {
        switch (value)
        {
            case ArraySyntax array when IsOverLines(view.Source, array.Span):
                // The line with the bracket stays.
                Add(folds, view, TextSpan.FromBounds(array.Span.Start, EndOfLineBefore(view.Source, array.Span.End)), null);
                foreach (var item in array.Items)
                {
                    AddValue(folds, view, item);
                }

                break;
            case InlineTableSyntax table when IsOverLines(view.Source, table.Span):
                foreach (var entry in table.Entries)
                {
                    AddValue(folds, view, entry.Value);
                }

                break;
            case ScalarSyntax { Kind: SyntaxTokenKind.MultiLineBasicString or SyntaxTokenKind.MultiLineLiteralString }:
                Add(folds, view, value.Span, null);
                break;
        }
    }

    private static void AddComments(List<FoldingRange> folds, UserDataView view, SyntaxTree tree)
    {
        var (tokens, lines) = (tree.Tokens, tree.Source.Lines);
        var (block, last) = (default(TextSpan), -2);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens.KindOf(i) != SyntaxTokenKind.Comment || !BeginsLine(tokens, i))
            {
                continue;
            }

            var (span, line) = (tokens.SpanOf(i), lines.PositionOf(tokens.SpanOf(i).Start).Line);
            if (line != last + 1)
            {
                Add(folds, view, block, Comment);
                block = span;
            }

            (block, last) = (TextSpan.Cover(block, span), line);
        }

        Add(folds, view, block, Comment);
    }

    private static bool BeginsLine(TokenTable tokens, int token)
    {
        var before = token - 1;
        while (before >= 0 && tokens.KindOf(before) == SyntaxTokenKind.Whitespace)
        {
            before--;
        }

        return before < 0 || tokens.KindOf(before) == SyntaxTokenKind.Newline;
    }

    private static void Add(List<FoldingRange> folds, UserDataView view, TextSpan span, string? kind)
    {
        var range = view.RangeOf(span);
        if (range.Start.Line < range.End.Line)
        {
            folds.Add(new FoldingRange(range.Start.Line, range.End.Line) { Kind = kind });
        }
    }

    private static bool IsOverLines(SourceText source, TextSpan span) => source.Slice(span).Contains('\n');

    private static int EndOfLineBefore(SourceText source, int offset) => source.Lines.LineSpan(source.Lines.PositionOf(offset).Line - 1).End;
}
