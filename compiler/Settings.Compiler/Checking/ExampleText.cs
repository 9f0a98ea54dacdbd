using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Checking;

/// <summary>A text that a setting accepts, where any will do.</summary>
public static class ExampleText
{
    private const string Simplest = "a";

    /// <summary>A short text that a rule for strings accepts, if possible not empty; null when none is found.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="preferred">What it is, if that is accepted.</param>
    public static string? Of(SchemaNode rule, string preferred = Simplest)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Candidates(rule, preferred).OrderBy(text => text.Length == 0).FirstOrDefault(text => ScalarChecker.IsAllowed(text, rule));
    }

    private static IEnumerable<string> Candidates(SchemaNode rule, string preferred) => rule switch
    {
        StringNode text =>
        [
            preferred, Simplest, text.Format?.Example ?? string.Empty,
            .. text.PatternText is { } pattern ? PatternExamples.Of(pattern) : [],
            new string(Simplest[0], Math.Clamp(text.MinimumLength, 1, byte.MaxValue)), string.Empty,
        ],
        EnumNode choice => choice.Values,
        ChoiceNode choice => choice.Options.SelectMany(option => Candidates(option.Node, preferred)),
        _ => [preferred],
    };
}
