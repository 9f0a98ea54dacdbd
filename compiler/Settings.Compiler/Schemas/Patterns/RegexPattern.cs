using System.Text.RegularExpressions;

namespace Settings.Compiler.Schemas.Patterns;

/// <summary>A pattern that only the framework's engine understands, run without backtracking.</summary>
internal sealed class RegexPattern : ITextPattern
{
    private readonly Regex _regex;

    public RegexPattern(string pattern) =>
        _regex = new Regex(AnchorAtEnd(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public bool IsMatch(ReadOnlySpan<char> text) => _regex.IsMatch(text);

    // Elsewhere '$' is the end of the text; in .NET it also matches before a final line end, where '\z' does not.
    private static string AnchorAtEnd(string pattern)
    {
        var result = new System.Text.StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                result.Append(c).Append(pattern[++i]);
                continue;
            }

            inClass = c switch { '[' => true, ']' => false, _ => inClass };
            result.Append(c == '$' && !inClass ? "\\z" : c.ToString());
        }

        return result.ToString();
    }
}
