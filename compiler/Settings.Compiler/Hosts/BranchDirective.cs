namespace Settings.Compiler.Hosts;

/// <summary>Tells the directives of templates that begin and end branches: those of Terraform, Go and Jinja.</summary>
internal static class BranchDirective
{
    /// <summary>Whether one begins something that an end belongs to.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> directive) => WordOf(directive) is "if" or "for" or "range" or "with" or "define" or "block";

    /// <summary>Whether one ends it.</summary>
    public static bool IsEnd(ReadOnlySpan<char> directive) => WordOf(directive) is "endif" or "endfor" or "end" or "endwith" or "endblock";

    /// <summary>Whether one begins another branch.</summary>
    public static bool IsElse(ReadOnlySpan<char> directive) => WordOf(directive) is "else" or "elif";

    /// <summary>Whether one begins a branch that is read if nothing before it is.</summary>
    public static bool IsPlainElse(ReadOnlySpan<char> directive) => WordOf(directive) is "else" && BodyOf(directive).Length == "else".Length;

    /// <summary>The variable that decides whether a branch is read, as <c>if x</c> and <c>else if not x</c> have it; null for any other condition.</summary>
    public static (string Name, bool IsNegated)? ConditionOf(ReadOnlySpan<char> directive)
    {
        var word = WordOf(directive);
        var body = BodyOf(directive)[word.Length..].TrimStart();
        if (word is "else" && WordOf(body) is "if")
        {
            body = body["if".Length..].TrimStart();
        }
        else if (word is not ("if" or "elif"))
        {
            return null;
        }

        var isNegated = body.StartsWith("!") || body.StartsWith("not ");
        body = body[(isNegated ? body[0] == '!' ? 1 : "not ".Length : 0)..].TrimStart();
        foreach (var c in body)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-' or '.' or '$'))
            {
                return null;
            }
        }

        return body.IsEmpty ? null : (body.ToString(), isNegated);
    }

    /// <summary>Whether the language takes the text "false" for true, as those do in which any text is.</summary>
    public static bool TakesTextForTrue(ReadOnlySpan<char> directive) => directive.StartsWith("{");

    private static ReadOnlySpan<char> BodyOf(ReadOnlySpan<char> directive) => directive.TrimStart("{%~- ").TrimEnd("}%~- ");

    private static ReadOnlySpan<char> WordOf(ReadOnlySpan<char> directive)
    {
        var body = directive.TrimStart("{%~- ");
        var end = 0;
        while (end < body.Length && char.IsAsciiLetter(body[end]))
        {
            end++;
        }

        return body[..end];
    }
}
