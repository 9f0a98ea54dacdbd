using Settings.Compiler.Syntax;

namespace Settings.Compiler.Formatting;

/// <summary>Which line ends a document has.</summary>
internal static class LineEnds
{
    /// <summary>CR LF when all lines end so; else LF. Line ends inside of strings are a part of a value and do not count.</summary>
    public static string Of(SyntaxTree tree)
    {
        var hasAny = false;
        for (var at = 0; at < tree.Tokens.Count; at++)
        {
            if (tree.Tokens.KindOf(at) != SyntaxTokenKind.Newline)
            {
                continue;
            }

            if (tree.Tokens.SpanOf(at).Length == 1)
            {
                return "\n";
            }

            hasAny = true;
        }

        return hasAny ? "\r\n" : "\n";
    }
}
