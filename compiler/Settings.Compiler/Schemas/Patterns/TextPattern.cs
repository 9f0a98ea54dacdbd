using System.Globalization;
using System.Text.RegularExpressions;

namespace Settings.Compiler.Schemas.Patterns;

/// <summary>
/// Chooses the cheapest matcher for a schema's pattern. The patterns of settings are small: an own matcher is ready in
/// microseconds, where the framework's linear engine needs milliseconds at its first use, which a short process feels.
/// </summary>
public static class TextPattern
{
    /// <summary>Compiles a pattern as JSON Schema writes them (ECMA-262 with the flag u, not anchored unless it says so).</summary>
    /// <exception cref="ArgumentException">The pattern is not one, or cannot be matched in linear time.</exception>
    public static ITextPattern Compile(string pattern)
    {
        if (PatternParser.TryParse(pattern) is not { } tree)
        {
            return new RegexPattern(pattern);
        }

        if (tree is PatternRepeat { Item: PatternLeaf leaf } repeat)
        {
            return new ClassPattern(leaf.Characters, repeat.Minimum, repeat.Maximum ?? int.MaxValue);
        }

        return (ITextPattern?)PositionPattern.TryBuild(tree) ?? new RegexPattern(pattern);
    }

    /// <summary>Compiles a pattern that someone has written.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="reason">Why it cannot be used and what to do, as a clause without its subject; empty when it can.</param>
    /// <returns>The matcher; null when it cannot be used.</returns>
    public static ITextPattern? TryCompile(string pattern, out string reason)
    {
        try
        {
            reason = string.Empty;
            return Compile(pattern);
        }
        catch (NotSupportedException)
        {
            reason = "needs backtracking; patterns must be matched in linear time, so leave out lookaround, back references and atomic groups";
        }
        catch (RegexParseException broken)
        {
            reason = string.Create(CultureInfo.InvariantCulture, $"is not a valid regular expression: {Words(broken.Error)} near its character {broken.Offset}; correct it, or put a backslash before the character that is meant itself");
        }

        return null;
    }

    // The names of the framework's errors, InsufficientClosingParentheses for one, are sentences without spaces; native programs have no others.
    private static string Words(RegexParseError error) =>
        string.Concat(error.ToString().Select((letter, at) => at > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
