namespace Settings.Compiler.Hosts;

/// <summary>Tells the directives of templates that begin and end branches: those of Terraform, Go and Jinja.</summary>
internal static class BranchDirective
{
    /// <summary>Whether one begins something that an end belongs to.</summary>
    public static bool IsBeginning(ReadOnlySpan<char> directive) => WordOf(directive) is "if" or "for" or "range" or "with" or "define" or "block";

    /// <summary>Whether one ends it.</summary>
    public static bool IsEnd(ReadOnlySpan<char> directive) => WordOf(directive) is "endif" or "endfor" or "end" or "endwith" or "endblock";

    /// <summary>Whether one begins the other branch.</summary>
    public static bool IsElse(ReadOnlySpan<char> directive) => WordOf(directive) is "else" or "elif";

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
