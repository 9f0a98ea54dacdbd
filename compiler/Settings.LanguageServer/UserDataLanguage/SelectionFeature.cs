using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Selections that grow: a part, the key or value, the line with the comments above it, the table, the document.</summary>
internal static class SelectionFeature
{
    /// <summary>The selections around an offset, from the smallest on.</summary>
    public static SelectionRange At(UserDataView view, int offset, CancellationToken cancellation)
    {
        var around = new SelectionRange(view.Document.RangeOf(new TextSpan(0, view.Document.Text.Length)));
        foreach (var span in SpansAt(view.Tree(cancellation), offset))
        {
            var range = view.RangeOf(span);
            around = range == around.Range ? around : new SelectionRange(range) { Parent = around };
        }

        return around;
    }

    // From the largest on; each is in the one before.
    private static IEnumerable<TextSpan> SpansAt(SyntaxTree tree, int offset)
    {
        yield return new TextSpan(0, tree.Source.Length);
        if (Section.LineAt(tree.Lines, offset) is >= 0 and var line)
        {
            var own = tree.Lines[line];
            var block = TextSpan.FromBounds(TextLines.BlockStart(tree, line), own.Span.End);
            if (own is HeaderSyntax or KeyValueSyntax)
            {
                var section = Section.Around(tree.Lines, line);
                yield return own is HeaderSyntax ? TextSpan.Cover(block, section.SpanOf(tree.Lines)) : TextSpan.Cover(section.SpanOf(tree.Lines), block);
            }

            yield return block;
            yield return own.Span;
            foreach (var span in Inside(tree.Source, own, offset))
            {
                yield return span;
            }
        }
    }

    private static IEnumerable<TextSpan> Inside(SourceText source, SyntaxNode node, int offset)
    {
        for (SyntaxNode? at = node; at is not null; at = Child(at, offset))
        {
            yield return at.Span;
            if (at is KeySyntax key)
            {
                foreach (var part in key.Parts.Where(part => Touches(part.Span, offset)))
                {
                    yield return part.Span;
                }
            }
            else if (at is ScalarSyntax { Kind: SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString } && offset > at.Span.Start && offset < at.Span.End)
            {
                yield return TextSpan.FromBounds(at.Span.Start + 1, at.Span.End - 1);
            }
        }
    }

    private static SyntaxNode? Child(SyntaxNode node, int offset) => node switch
    {
        HeaderSyntax header => Touching(header.Key, offset),
        KeyValueSyntax pair => Touching(pair.Key, offset) ?? Touching(pair.Value, offset),
        ArraySyntax array => array.Items.FirstOrDefault(item => Touches(item.Span, offset)),
        InlineTableSyntax table => table.Entries.FirstOrDefault(entry => Touches(entry.Span, offset)),
        _ => null,
    };

    private static SyntaxNode? Touching(SyntaxNode node, int offset) => Touches(node.Span, offset) ? node : null;

    private static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
