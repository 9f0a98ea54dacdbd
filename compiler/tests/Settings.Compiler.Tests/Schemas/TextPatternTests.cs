using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Settings.Compiler.Schemas.Patterns;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Schemas;

/// <summary>The framework's engine is the referee of our matcher.</summary>
public sealed class TextPatternTests
{
    public static IEnumerable<TheoryDataRow<string>> Patterns()
    {
        var catalog = new EmbeddedCatalogSource();
        var built = catalog.List("schemas/types").Select(path => JsonElement.Parse((catalog.Read(path) ?? default).Span))
            .Where(schema => schema.TryGetProperty("pattern", out _)).Select(schema => schema.GetProperty("pattern").GetString() ?? string.Empty);
        string[] small =
        [
            "^$", "^a*$", "^(a|b)*c$", "^(ab|a)(c|bcd)$", "^(a?b?)*$", "^a{2,4}b{2}c{1,}$", "^[^a-c]+$", "^(a*)*b$", "^((a|b)+,?)*c?$",
            "^\\.\\-[.\\]-]*$", "^a|b$", "a+", "^(?:a|bc){0,3}$", "^[a-]$", "^(|a)b$", "^é[à-ü]*$", "^\\d+g\\d{2}$",
        ];
        return built.Concat(small).Distinct(StringComparer.Ordinal).Select(p => new TheoryDataRow<string>(p));
    }

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_pattern_matches_what_the_framework_matches(string pattern)
    {
        var own = TextPattern.Compile(pattern);
        // Unlike JSON Schema, .NET lets a final '$' match before a line end.
        var anchored = pattern.EndsWith('$') ? $"{pattern[..^1]}\\z" : pattern;
        var referee = new Regex(anchored, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        Gen.Char["ab,c.:/-_09hms%ZAe+\n$"].Array[0, 12].Select(c => new string(c)).Sample(text => own.IsMatch(text) == referee.IsMatch(text), iter: 2000);
        Gen.String[0, 6].Sample(text => own.IsMatch(text) == referee.IsMatch(text), iter: 500);
        Assert.All(PatternExamples.Of(pattern), text => Assert.Matches(referee, text));
    }
}
