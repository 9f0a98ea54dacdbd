using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>Expressions that put texts together from literals: operands of +, literals one after another, and what is called on them.</summary>
/// <param name="tokens">The program.</param>
/// <param name="language">Its language.</param>
internal sealed class CodeExpressions(CodeTokens tokens, CodeLanguage language)
{
    private const int MaximumDepth = 16;

    // What only makes another type of a text: jsii.String("…"), Fn.sub("…").
    private static readonly string[] Wrappers = ["String", "StringPtr", "Ptr", "To", "sub", "Sub"];

    /// <summary>The index after the expression that begins at a literal.</summary>
    public int EndOf(int first)
    {
        var at = AfterCalls(tokens.After(first));
        while (at < tokens.Count)
        {
            if (tokens.IsSign(at, '+') && !tokens.IsSign(at + 1, '+') && !tokens.IsSign(at + 1, '='))
            {
                var end = EndOfOperand(at + 1);
                if (end == at + 1)
                {
                    break;
                }

                at = end;
            }
            else if (IsAdjacent(at))
            {
                at = AfterCalls(tokens.After(at));
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The parts of an expression, in their order.</summary>
    /// <param name="start">The index of its first token.</param>
    /// <param name="end">The index after its last token.</param>
    /// <param name="pieces">What they are added to.</param>
    /// <param name="depth">How deep it is in others.</param>
    public void Split(int start, int end, List<CodePiece> pieces, int depth = 0)
    {
        var from = start;
        for (var at = start; at < end; at = tokens.After(at))
        {
            var isSum = tokens.IsSign(at, '+');
            if (at > from && (isSum || (language.JoinsAdjacent && tokens[at].Kind == CodeTokenKind.Literal && tokens.LiteralAt(from) is not null)))
            {
                AddOperand(from, at, pieces, depth);
                from = at;
            }

            from = isSum ? at + 1 : from;
        }

        AddOperand(from, end, pieces, depth);
    }

    /// <summary>What is called on the value before an index, or applied to it.</summary>
    public (FormatStyle Format, LiteralLayout Layout) CallsAt(int at)
    {
        var (format, layout) = (FormatStyle.None, LiteralLayout.AsIs);
        while (tokens.IsSign(at, '.'))
        {
            var name = tokens.WordAt(at + 1);
            format = Contains(language.BraceCalls, name) ? FormatStyle.Braces : Contains(language.PercentCalls, name) ? FormatStyle.Percent : format;
            layout = name is "trimIndent" ? LiteralLayout.TrimIndent : name is "trimMargin" ? LiteralLayout.TrimMargin : layout;
            at = AfterCall(at);
        }

        return (language.HasPercentOperator && tokens.IsSign(at, '%') ? FormatStyle.Percent : format, layout);
    }

    /// <summary>Whether the function of a name, or the tag, takes indentation off.</summary>
    public bool IsDedent(int word) => Contains(language.Dedents, tokens.WordAt(word));

    /// <summary>Whether a word is among some.</summary>
    public static bool Contains(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (word.SequenceEqual(known))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAdjacent(int at) => language.JoinsAdjacent && tokens[at].Kind == CodeTokenKind.Literal && (!tokens[at].IsFirst || tokens[at].Parent >= 0);

    private int AfterCalls(int at)
    {
        while (tokens.IsSign(at, '.') && AfterCall(at) is var next && next > at)
        {
            at = next;
        }

        return at;
    }

    // Behind a name after a point, and what it is called with.
    private int AfterCall(int at)
    {
        if (tokens.WordAt(at + 1).IsEmpty)
        {
            return at + 1;
        }

        at += 2;
        return tokens.IsSign(at, '(') && tokens[at].Next >= 0 ? tokens.After(at) : at;
    }

    private int EndOfOperand(int at)
    {
        if (at >= tokens.Count || tokens[at].Kind is CodeTokenKind.Close or CodeTokenKind.Sign || (tokens[at].Kind == CodeTokenKind.Open && tokens[at].Next < 0))
        {
            return at;
        }

        at = tokens.After(at);
        while (at < tokens.Count)
        {
            if (tokens.IsSign(at, '.') && !tokens.WordAt(at + 1).IsEmpty)
            {
                at += 2;
            }
            else if ((tokens.IsSign(at, '(') || tokens.IsSign(at, '[')) && tokens[at].Next >= 0)
            {
                at = tokens.After(at);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private void AddOperand(int start, int end, List<CodePiece> pieces, int depth)
    {
        if (start >= end)
        {
            return;
        }

        var tag = tokens[start].Kind == CodeTokenKind.Word ? start + 1 : start;
        while (tag + 1 < end && tokens.IsSign(tag, '.') && tokens[tag + 1].Kind == CodeTokenKind.Word)
        {
            tag += 2;
        }

        if (tokens.LiteralAt(tag) is { } literal && tag < end && AfterCalls(tokens.After(tag)) == end)
        {
            var (format, layout) = CallsAt(tokens.After(tag));
            pieces.Add(new CodePiece(literal.Content, literal, format, tag > start && IsDedent(tag - 1) ? language.DedentLayout : layout));
        }
        else if (depth < MaximumDepth && tokens.IsSign(tag, '(') && tokens.After(tag) == end && (tag == start || Contains(Wrappers, tokens.WordAt(tag - 1))))
        {
            Split(tag + 1, end - 1, pieces, depth + 1);
        }
        else
        {
            pieces.Add(new CodePiece(TextSpan.FromBounds(tokens[start].Start, tokens[end - 1].End), null, FormatStyle.None, LiteralLayout.AsIs));
        }
    }
}
