namespace Settings.Compiler.Hosts.Code;

/// <summary>Lists of lines that a program puts together.</summary>
/// <param name="tokens">The program.</param>
/// <param name="language">Its language.</param>
/// <param name="textOf">The text of a literal.</param>
internal sealed class CodeLists(CodeTokens tokens, CodeLanguage language, Func<CodeLiteral, string> textOf)
{
    private const string LineEnd = "\n";

    // Upstream: aws-cdk-lib aws-ec2 UserData.addCommands and aws-autoscaling AutoScalingGroup.addUserData, in the spellings of its languages.
    private static readonly string[] Adders = ["addUserData", "addCommands", "add_user_data", "add_commands", "AddUserData", "AddCommands"];

    private static readonly string[] Makers = ["of", "asList", "listOf", "arrayOf", "mutableListOf", "setOf", "List", "Array"];

    /// <summary>Whether a bracket holds lines that are added to user data.</summary>
    public static bool IsAdder(CodeTokens tokens, int open) => tokens.IsSign(open, '(') && CodeExpressions.Contains(Adders, tokens.WordAt(open - 1));

    /// <summary>The list that begins at a bracket.</summary>
    /// <param name="open">The index of the bracket.</param>
    /// <returns>The bracket around its elements, what comes between them, which elements are left out at its beginning and end, and the index after it; null when it is none.</returns>
    public (int Open, string Separator, int Skipped, int Left, int After)? At(int open)
    {
        var close = tokens[open].Next;
        if (close < 0 || language.IsShell)
        {
            return null;
        }

        if (IsAdder(tokens, open))
        {
            return (open, LineEnd, 0, 0, close + 1);
        }

        if (JoinAfter(close + 1) is var (separator, after) && (tokens.IsSign(open, '[') || IsMade(open)))
        {
            return (open, separator, 0, 0, after);
        }

        return tokens.IsSign(open, '(') && tokens.IsWord(open - 1, "join", "Join") ? InCall(open, close) : null;
    }

    // "\n".join([…]), String.join("\n", a, b), string.Join("\n", new[] { … }), strings.Join([]string{…}, "\n")
    private (int Open, string Separator, int Skipped, int Left, int After)? InCall(int open, int close)
    {
        if (tokens.IsSign(open - 2, '.') && tokens.LiteralAt(open - 3) is { } before && SeparatorOf(before) is { } glue)
        {
            return ListIn(open + 1, close) is { } list ? (list, glue, 0, 0, close + 1) : null;
        }

        var first = ElementEnd(open + 1, close);
        if (first >= close)
        {
            return null;
        }

        if (SeparatorIn(open + 1, first) is { } leading)
        {
            var second = ElementEnd(first + 1, close);
            return second == close && ListIn(first + 1, close) is { } list ? (list, leading, 0, 0, close + 1) : (open, leading, 1, 0, close + 1);
        }

        var last = ElementEnd(first + 1, close);
        return SeparatorIn(first + 1, last) is { } trailing && ListIn(open + 1, first) is { } made ? (made, trailing, 0, 0, close + 1) : null;
    }

    /// <summary>The index after an element: that of the comma, or of the end.</summary>
    public int ElementEnd(int start, int end)
    {
        while (start < end && !tokens.IsSign(start, ','))
        {
            start = tokens.After(start);
        }

        return Math.Min(start, end);
    }

    // .join("\n"), .joinToString("\n"), .collect(Collectors.joining("\n")): what is put between, and the index after it.
    private (string Separator, int After)? JoinAfter(int at)
    {
        if (!tokens.IsSign(at, '.') || !tokens.IsWord(at + 1, "join", "joinToString", "collect") || !tokens.IsSign(at + 2, '(') || tokens[at + 2].Next < 0)
        {
            return null;
        }

        var argument = at + 3;
        if (tokens.IsWord(at + 1, "collect"))
        {
            argument = tokens.IsWord(at + 3, "Collectors") ? at + 7 : at + 5;
            argument = tokens.IsWord(argument - 2, "joining") ? argument : tokens.Count;
        }

        return tokens.LiteralAt(argument) is { } literal && SeparatorOf(literal) is { } separator ? (separator, tokens.After(at + 2)) : null;
    }

    private string? SeparatorOf(CodeLiteral literal) => literal.Content.Length <= 8 && textOf(literal) is var text && text.Contains('\n', StringComparison.Ordinal) ? text : null;

    private string? SeparatorIn(int start, int end) =>
        tokens.LiteralAt(start) is { } literal && tokens.After(start) == end ? SeparatorOf(literal)
        : tokens.IsWord(end - 1, "NewLine") || (end - start > 3 && tokens.IsWord(end - 3, "lineSeparator")) ? LineEnd : null;

    // The bracket of a list that is an element: […], new[] { … }, []string{ … }, List.of(…), (…).
    private int? ListIn(int start, int end)
    {
        var last = -1;
        for (var at = start; at < end; at = tokens.After(at))
        {
            last = at;
        }

        return last >= 0 && tokens[last] is { Kind: CodeTokenKind.Open, Next: >= 0 } && (!tokens.IsSign(last, '(') || last == start || IsMade(last)) ? last : null;
    }

    private bool IsMade(int open) => tokens.IsSign(open, '(') && CodeExpressions.Contains(Makers, tokens.WordAt(open - 1));
}
