using DiffPlex.Renderer;

namespace Settings.Cli.Review;

/// <summary>A file of a node that changes.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Before">The file before; null when the node does not have it.</param>
/// <param name="After">The file after; null when the node does not have it.</param>
internal sealed record ShownFile(string Path, ShownText? Before, ShownText? After)
{
    // Comparing texts that have nothing in common takes time that grows with its square.
    private const int MostLines = 5_000;

    /// <summary>Whether the lines are shown; a file can also differ in its permissions, in secrets, or in being written at all.</summary>
    public bool HasLines => TextOf(Before) != TextOf(After);

    /// <summary>Whether the texts are short enough to be compared line by line.</summary>
    public bool IsComparable => LinesIn(Before) <= MostLines && LinesIn(After) <= MostLines;

    /// <summary>A unified diff with a sentence before it where there is more to say, or the sentence alone.</summary>
    /// <param name="before">What the node is called before.</param>
    /// <param name="after">What it is called after.</param>
    public string Unified(string before, string after)
    {
        var text = !HasLines ? string.Empty
            : IsComparable ? UnidiffRenderer.GenerateUnidiff(TextOf(Before), TextOf(After), $"{before}{Path}", $"{after}{Path}", ignoreWhitespace: false)
            : $"too long to be compared line by line: {Path}\n";
        return Remark(before, after) is { } remark ? $"{remark}\n{text}" : text;
    }

    /// <summary>What lines cannot say; null when they say everything.</summary>
    /// <param name="before">What the node is called before.</param>
    /// <param name="after">What it is called after.</param>
    public string? Remark(string before, string after) => (Before, After) switch
    {
        (null, _) => $"only in {after}: {Path}{Why(After)}",
        (_, null) => $"only in {before}: {Path}{Why(Before)}",
        ({ Failure: null }, { Failure: { } failure }) => $"not written in {after}: {Path}: {failure}",
        ({ Failure: { } failure }, { Failure: null }) => $"not written in {before}: {Path}: {failure}",
        _ when Before.Mode != After.Mode => $"mode {Before.Mode} -> {After.Mode}: {Path}",
        _ => HasLines ? null : $"differs in values that are not shown: {Path}",
    };

    private static string Why(ShownText? file) => file?.Failure is { } failure ? $" (not written: {failure})" : string.Empty;

    private static string TextOf(ShownText? file) => file?.Text ?? string.Empty;

    private static int LinesIn(ShownText? file) => TextOf(file).Count(c => c == '\n');
}
