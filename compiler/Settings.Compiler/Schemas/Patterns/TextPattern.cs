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
}
