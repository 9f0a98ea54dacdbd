using System.Text.RegularExpressions;

namespace Settings.Compiler.Schemas.Patterns;

/// <summary>A pattern that only the framework's engine understands, run without backtracking.</summary>
internal sealed class RegexPattern(string pattern) : ITextPattern
{
    private readonly Regex _regex = EcmaRegex.Create(pattern);

    public bool IsMatch(ReadOnlySpan<char> text) => _regex.IsMatch(text);
}
