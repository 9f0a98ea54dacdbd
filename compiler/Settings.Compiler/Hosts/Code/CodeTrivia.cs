namespace Settings.Compiler.Hosts.Code;

/// <summary>What a scanner passes over as a whole.</summary>
internal static class CodeTrivia
{
    /// <summary>The offset after a comment between /* and */, or where it ends at the latest.</summary>
    /// <param name="text">The program.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="limit">Where it ends at the latest.</param>
    /// <param name="nests">Whether it may contain others.</param>
    public static int CommentEnd(string text, int at, int limit, bool nests)
    {
        var depth = 1;
        for (at += 2; at + 1 < limit; at++)
        {
            var isEnd = text[at] == '*' && text[at + 1] == '/';
            var isStart = nests && text[at] == '/' && text[at + 1] == '*';
            depth += isEnd ? -1 : isStart ? 1 : 0;
            at += isEnd || isStart ? 1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return limit;
    }

    /// <summary>Whether a number sign begins a comment of a shell: it is the first character of a word.</summary>
    public static bool IsWordStart(string text, int at) => at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is ';' or '|' or '&' or '(' or ')';

    /// <summary>Whether a slash after some tokens may begin a regular expression: no value comes before it, which it would divide.</summary>
    public static bool MayBeginExpression(List<CodeToken> tokens, string text) => tokens.Count == 0 || tokens[^1] switch
    {
        { Kind: CodeTokenKind.Literal or CodeTokenKind.Close } => false,
        { Kind: CodeTokenKind.Word } word => text.AsSpan(word.Start, word.End - word.Start) is "return" or "typeof" or "case" or "in" or "of" or "throw" or "else" or "do",
        var sign => text[sign.Start] != '<',
    };

    /// <summary>The offset after a regular expression of JavaScript, which ends in its line; 0 when it does not. Source: ECMA-262, 12.9.5.</summary>
    /// <param name="text">The program.</param>
    /// <param name="at">Where it begins.</param>
    /// <param name="limit">Where it ends at the latest.</param>
    public static int ExpressionEnd(string text, int at, int limit)
    {
        var isInSet = false;
        for (at++; at < limit && text[at] is not ('\n' or '\r'); at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '[':
                    isInSet = true;
                    break;
                case ']':
                    isInSet = false;
                    break;
                case '/' when !isInSet:
                    return at + 1;
            }
        }

        return 0;
    }
}
