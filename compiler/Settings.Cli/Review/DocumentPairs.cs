using Settings.Cli.Commands;

namespace Settings.Cli.Review;

/// <summary>
/// Says which document of a text has become which: those at its beginning and its end that are the same, and between them one after
/// the other. What is left over is new or gone.
/// </summary>
internal static class DocumentPairs
{
    /// <summary>The pairs in the order of the texts.</summary>
    /// <param name="before">The documents before.</param>
    /// <param name="after">The documents after.</param>
    public static IEnumerable<(ChosenDocument? Before, ChosenDocument? After)> Of(IReadOnlyList<ChosenDocument> before, IReadOnlyList<ChosenDocument> after)
    {
        var most = Math.Min(before.Count, after.Count);
        var start = 0;
        while (start < most && AreSame(before[start], after[start]))
        {
            start++;
        }

        var end = 0;
        while (end < most - start && AreSame(before[^(end + 1)], after[^(end + 1)]))
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

    private static bool AreSame(ChosenDocument before, ChosenDocument after) => before.UserData.Source.Text == after.UserData.Source.Text;
}
