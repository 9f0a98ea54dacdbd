namespace Settings.Compiler.Import.Upstream;

/// <summary>Reads what a spec requires, as RPM's manual describes "boolean dependencies", as far as upstream uses them.</summary>
internal sealed class RpmConditionReader
{
    private const int DeepestCondition = 32;

    private static readonly string[] Operators = ["=", "<", ">", "<=", ">="];

    private readonly Queue<string> _words;

    private RpmConditionReader(IEnumerable<string> words) => _words = new Queue<string>(words);

    /// <summary>Reads the value of Requires, Provides or Conflicts.</summary>
    /// <param name="text">The value, its macros expanded.</param>
    public static IReadOnlyList<RpmCondition> Read(string text)
    {
        var reader = new RpmConditionReader(WordsOf(text));
        var conditions = new List<RpmCondition>();
        while (reader._words.Count > 0)
        {
            if (reader.One(0) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        return conditions;
    }

    private RpmCondition? One(int depth)
    {
        var word = _words.Dequeue();
        if (word == "(")
        {
            return Parts(depth + 1);
        }

        if (_words.TryPeek(out var next) && Operators.Contains(next, StringComparer.Ordinal))
        {
            _words.Dequeue();
            _words.TryDequeue(out _);
        }

        return word is ")" or "," ? null : RpmCondition.Of(word);
    }

    private RpmCondition Parts(int depth)
    {
        if (depth > DeepestCondition)
        {
            throw new ImportException($"a spec nests a condition more than {DeepestCondition} deep.");
        }

        var (parts, between) = (new List<RpmCondition>(), "and");
        while (_words.TryPeek(out var next) && next != ")")
        {
            if (next is "and" or "or" or "if" or "unless" or "else" or "with" or "without")
            {
                between = next is "with" ? "and" : next is "else" or "without" ? between : next;
                _words.Dequeue();
            }
            else if (One(depth) is { } part)
            {
                parts.Add(part);
            }
        }

        _words.TryDequeue(out _);
        return parts is [var only] ? only : new RpmCondition(null, between is "if" or "unless" && parts.Count < 2 ? "and" : between, parts);
    }

    // A parenthesis that follows a name without a blank is part of it: variant(aws-dev).
    private static IEnumerable<string> WordsOf(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            if (text[at] is '(' or ')' or ',')
            {
                at++;
            }
            else
            {
                at = EndOfWord(text, at);
            }

            yield return text[start..at];
        }
    }

    private static int EndOfWord(string text, int at)
    {
        for (var isInside = false; at < text.Length && !char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] is ')' && isInside)
            {
                return at + 1;
            }

            if (text[at] is ')' or ',')
            {
                return at;
            }

            isInside |= text[at] == '(';
        }

        return at;
    }
}
