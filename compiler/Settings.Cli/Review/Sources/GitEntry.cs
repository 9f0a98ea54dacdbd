namespace Settings.Cli.Review.Sources;

/// <summary>A file that differs between two trees of a repository.</summary>
/// <param name="Before">Its path before.</param>
/// <param name="After">Its path after, another one if it was renamed.</param>
/// <param name="IdBefore">The object with its content before; null when it is new, or was no file.</param>
/// <param name="IdAfter">The object with its content after; null when it is gone, or is no file.</param>
internal sealed record GitEntry(string Before, string After, string? IdBefore, string? IdAfter)
{
    // A link and a repository in a repository have objects that are no contents of files.
    private const string File = "100";

    /// <summary>Reads what git diff-tree prints with --raw and -z, git-diff(1): a line with modes, objects and a letter, then a path or, for R and C, two.</summary>
    public static IEnumerable<GitEntry> Read(string output)
    {
        var parts = output.Split('\0');
        for (var i = 0; i + 1 < parts.Length; i++)
        {
            var words = parts[i].TrimStart(':').Split(' ');
            if (words is not [var modeBefore, var modeAfter, var idBefore, var idAfter, var letter])
            {
                continue;
            }

            var before = parts[++i];
            var after = letter is ['R' or 'C', ..] && i + 1 < parts.Length ? parts[++i] : before;
            yield return new GitEntry(before, after, modeBefore.StartsWith(File, StringComparison.Ordinal) ? idBefore : null, modeAfter.StartsWith(File, StringComparison.Ordinal) ? idAfter : null);
        }
    }
}
