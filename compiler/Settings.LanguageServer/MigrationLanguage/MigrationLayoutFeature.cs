using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.Migrations.Formatting;
using Settings.Migrations.Syntax;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>The lines of a migration: their canonical form, and which of them can be folded.</summary>
internal static class MigrationLayoutFeature
{
    /// <summary>The changes that give it its canonical form; null when it has mistakes.</summary>
    /// <param name="document">The document.</param>
    /// <param name="tree">The migration.</param>
    /// <param name="span">The part whose lines are formatted; null for all.</param>
    public static LspTextEdit[]? Format(TextDocument document, MigrationSyntaxTree tree, TextSpan? span)
    {
        var formatted = MigrationFormatter.Format(tree);
        if (formatted.Refusal is not null)
        {
            return null;
        }

        var wanted = span is { } part ? formatted.Within(LineRange.Of(document.Text.Lines, part)) : formatted;
        return wanted.Edits.Select(edit => new LspTextEdit(document.RangeOf(edit.Span), edit.NewText)).ToArray();
    }

    /// <summary>Blocks and comments of several lines.</summary>
    public static IEnumerable<FoldingRange> Folds(TextDocument document, MigrationSyntaxTree tree)
    {
        var lines = document.Text.Lines;
        var (open, comment, last) = (new Stack<int>(), -1, -1);
        foreach (var token in tree.Tokens)
        {
            var line = lines.PositionOf(token.Span.Start).Line;
            if (token.Kind == MigrationTokenKind.Comment && document.Text.Slice(TextSpan.FromBounds(lines.LineSpan(line).Start, token.Span.Start)).Trim(" \t\uFEFF").IsEmpty)
            {
                if (comment >= 0 && line == last + 1)
                {
                    last = line;
                    continue;
                }

                if (last > comment)
                {
                    yield return new FoldingRange(comment, last) { Kind = "comment" };
                }

                (comment, last) = (line, line);
            }
            else if (token.Kind == MigrationTokenKind.Punctuation && document.Text.Slice(token.Span) is "{" or "[")
            {
                open.Push(line);
            }
            else if (token.Kind == MigrationTokenKind.Punctuation && document.Text.Slice(token.Span) is "}" or "]" && open.TryPop(out var start) && line - 1 > start)
            {
                // The line with the bracket stays.
                yield return new FoldingRange(start, line - 1);
            }
        }

        if (last > comment)
        {
            yield return new FoldingRange(comment, last) { Kind = "comment" };
        }
    }
}
