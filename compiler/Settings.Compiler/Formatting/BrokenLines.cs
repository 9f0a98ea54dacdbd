using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>
/// Finds the lines that do not parse. Where one ends is a guess, so what follows it up to the next line that parses is left with it.
/// </summary>
internal static class BrokenLines
{
    /// <summary>All of them with what follows them, and every other line with a mistake, such as a control character in a comment.</summary>
    public static FrozenText In(SyntaxTree tree) => In(tree, []);

    /// <summary>The same with other lines that must not be changed.</summary>
    public static FrozenText In(SyntaxTree tree, IEnumerable<TextSpan> kept)
    {
        TextSpan[] mistakes = [.. tree.Diagnostics.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Span).OrderBy(span => span.Start)];
        var spans = new List<TextSpan>(mistakes);
        spans.AddRange(kept);
        var mistake = 0;
        for (var i = 0; i < tree.Lines.Count; i++)
        {
            var line = tree.Lines[i];
            var next = i + 1 < tree.Lines.Count ? LineStart(tree, tree.Lines[i + 1].Span.Start) : tree.Source.Length;
            while (mistake < mistakes.Length && mistakes[mistake].End < line.Span.Start)
            {
                mistake++;
            }

            if (IsBroken(line) || HasStrangeKey(tree.Source, line) || (mistake < mistakes.Length && mistakes[mistake].Start <= line.Span.End) || HasStrangeToken(tree, line.Span, next))
            {
                spans.Add(TextSpan.FromBounds(LineStart(tree, line.Span.Start), next));
            }
        }

        return new FrozenText(tree.Source, spans);
    }

    private static bool IsBroken(LineSyntax line) => line is SkippedSyntax or KeyValueSyntax { Value: MissingSyntax };

    // A bare key with other characters than keys have: with a blank behind it, "a:" would begin a mapping of YAML.
    private static bool HasStrangeKey(SourceText source, SyntaxNode node) => node switch
    {
        HeaderSyntax header => IsStrange(source, header.Key),
        KeyValueSyntax pair => IsStrange(source, pair.Key) || HasStrangeKey(source, pair.Value),
        InlineTableSyntax table => table.Entries.Any(entry => HasStrangeKey(source, entry)),
        ArraySyntax list => list.Items.Any(item => HasStrangeKey(source, item)),
        _ => false,
    };

    private static bool IsStrange(SourceText source, KeySyntax key) => key.Parts.Any(part => part.Kind == SyntaxTokenKind.Atom && !KeyReader.IsBare(source.Slice(part.Span)));

    // Strings that are not closed, and what is behind a line that has its end already.
    private static bool HasStrangeToken(SyntaxTree tree, TextSpan line, int next)
    {
        for (var at = tree.Tokens.IndexAt(line.Start); tree.Tokens.SpanOf(at) is var span && span.Start < next; at++)
        {
            switch (tree.Tokens.KindOf(at))
            {
                case SyntaxTokenKind.UnclosedString or SyntaxTokenKind.UnclosedMultiLineString or SyntaxTokenKind.Stray:
                    return true;
                case SyntaxTokenKind.Whitespace or SyntaxTokenKind.Comment or SyntaxTokenKind.Newline:
                    break;
                default:
                    if (span.Start >= line.End)
                    {
                        return true;
                    }

                    break;
            }
        }

        return false;
    }

    private static int LineStart(SyntaxTree tree, int offset) => tree.Source.Lines.LineSpan(tree.Source.Lines.PositionOf(offset).Line).Start;
}
