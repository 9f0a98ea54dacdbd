namespace Settings.Cli.Review.Sources;

/// <summary>Two states of a repository, or one and the files as they are, as git diff names them.</summary>
/// <param name="From">The revision before.</param>
/// <param name="To">The revision after; null for the files as they are.</param>
/// <param name="IsFromMergeBase">Whether the first stands for where the two came apart, as in A...B.</param>
internal sealed record GitRange(string From, string? To, bool IsFromMergeBase)
{
    private const string Head = "HEAD";

    /// <summary>Reads A..B and A...B, where either side is HEAD if it is left out, and A alone.</summary>
    /// <exception cref="CannotWorkException">It is something else.</exception>
    public static GitRange Parse(string range)
    {
        var at = range.IndexOf("..", StringComparison.Ordinal);
        var isThree = at >= 0 && range.AsSpan(at).StartsWith("...", StringComparison.Ordinal);
        var (from, to) = at < 0 ? (range, string.Empty) : (range[..at], range[(at + (isThree ? 3 : 2))..]);
        if ((from.Length == 0 && to.Length == 0) || to.Contains("..", StringComparison.Ordinal) || from.StartsWith('-') || to.StartsWith('-'))
        {
            throw new CannotWorkException($"\"{range}\" is not a valid range of revisions; write A..B, such as main..HEAD, A...B for what B changed since it left A, or A for what the files have changed since.");
        }

        return new GitRange(from.Length == 0 ? Head : from, at < 0 ? null : to.Length == 0 ? Head : to, isThree);
    }
}
