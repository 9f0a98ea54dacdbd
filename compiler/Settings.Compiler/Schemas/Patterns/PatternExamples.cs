namespace Settings.Compiler.Schemas.Patterns;

/// <summary>Texts that a pattern matches, for examples.</summary>
internal static class PatternExamples
{
    // More is not an example that people read.
    private const int LongestRepetition = 64;

    private static readonly char[] Characters = [.. "a1A-.:/ ", .. Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c)];

    /// <summary>The shortest text first, then one in which everything that may be left out is there once; none for a pattern that only the framework's engine knows.</summary>
    public static IEnumerable<string> Of(string pattern)
    {
        if (PatternParser.TryParse(pattern) is not { } tree)
        {
            return [];
        }

        string?[] texts = [Example(tree, 0), Example(tree, 1)];
        return texts.OfType<string>().Distinct(StringComparer.Ordinal);
    }

    // Null when a character has no simple example.
    private static string? Example(PatternTree tree, int fewest) => tree switch
    {
        PatternLeaf leaf => Array.FindIndex(Characters, leaf.Characters.Contains) is >= 0 and var at ? Characters[at].ToString() : null,
        PatternSequence sequence => Joined(sequence.Items.Select(item => Example(item, fewest))),
        PatternAlternation alternation => alternation.Items.Select(item => Example(item, fewest)).FirstOrDefault(text => text is not null),
        PatternRepeat repeat => Repeated(repeat, Math.Max(repeat.Minimum, Math.Min(fewest, repeat.Maximum ?? int.MaxValue)), fewest),
        _ => null,
    };

    private static string? Repeated(PatternRepeat repeat, int count, int fewest) =>
        count > LongestRepetition ? null : Joined(Enumerable.Repeat(count == 0 ? string.Empty : Example(repeat.Item, fewest), count));

    private static string? Joined(IEnumerable<string?> parts)
    {
        string?[] all = [.. parts];
        return Array.TrueForAll(all, part => part is not null) ? string.Concat(all) : null;
    }
}
