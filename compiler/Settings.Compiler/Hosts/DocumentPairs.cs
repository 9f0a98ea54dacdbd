namespace Settings.Compiler.Hosts;

/// <summary>
/// Says which document of a text has become which: those at its beginning and its end that are the same, and between them one after
/// the other. What is left over is new or gone.
/// </summary>
public static class DocumentPairs
{
    /// <summary>The pairs in the order of the texts.</summary>
    /// <param name="before">The documents before.</param>
    /// <param name="after">The documents after.</param>
    /// <param name="textOf">The text of one.</param>
    public static IEnumerable<(T? Before, T? After)> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> textOf)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(textOf);
        return Pairs(before, after, (old, now) => textOf(old) == textOf(now));
    }

    private static IEnumerable<(T? Before, T? After)> Pairs<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool> areSame)
        where T : class
    {
        var most = Math.Min(before.Count, after.Count);
        var start = 0;
        while (start < most && areSame(before[start], after[start]))
        {
            start++;
        }

        var end = 0;
        while (end < most - start && areSame(before[^(end + 1)], after[^(end + 1)]))
        {
            end++;
        }

        var middle = Math.Max(before.Count, after.Count) - end;
        for (var i = 0; i < middle; i++)
        {
            yield return (i < before.Count - end ? before[i] : null, i < after.Count - end ? after[i] : null);
        }

        for (var i = end; i > 0; i--)
        {
            yield return (before[^i], after[^i]);
        }
    }
}
