using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>The indentation of a document in another text: what all its lines share belongs to the text around it.</summary>
internal static class SharedIndentation
{
    /// <summary>What every line begins with, as far as it begins with white space; lines inside of values do not count.</summary>
    public static string Of(SyntaxTree tree)
    {
        string? shared = null;
        var line = 0;
        for (var at = 0; at < tree.Tokens.Count && shared is not ""; at++)
        {
            var start = tree.Tokens.SpanOf(at).Start;
            while (line < tree.Lines.Count && tree.Lines[line].Span.End <= start)
            {
                line++;
            }

            var (isComment, isLine) = (tree.Tokens.KindOf(at) == SyntaxTokenKind.Comment, line < tree.Lines.Count && tree.Lines[line].Span.Start <= start);
            if (isLine ? tree.Lines[line].Span.Start == start : isComment)
            {
                shared = Common(shared, tree.Source, start);
            }
        }

        return shared ?? string.Empty;
    }

    // What stands behind something else on its line does not count.
    private static string? Common(string? shared, SourceText source, int start)
    {
        var indentation = source.Slice(TextSpan.FromBounds(source.Lines.LineSpan(source.Lines.PositionOf(start).Line).Start, start));
        return !indentation.IsWhiteSpace() ? shared
            : shared is null ? indentation.ToString()
            : shared[..indentation.CommonPrefixLength(shared)];
    }
}
