using Settings.Cli.Input;

namespace Settings.Cli.Review.Sources;

/// <summary>
/// What a range of revisions changes, or what the files have changed since a revision: those with user data, as the repository keeps them, or as
/// they are. Nothing is checked out.
/// </summary>
/// <param name="range">The range as the user wrote it.</param>
/// <param name="paths">The files and folders that are looked at; none for the whole repository.</param>
/// <param name="streams">What the run reads and writes.</param>
internal sealed class GitSource(string range, IReadOnlyList<string> paths, CommandStreams streams)
{
    private readonly GitProcess _git = new(streams.WorkingDirectory);

    /// <summary>The changes, by path.</summary>
    /// <exception cref="CannotWorkException">There is no git, no repository or no such revision.</exception>
    public IEnumerable<ResourceChange> Read()
    {
        var parsed = GitRange.Parse(range);
        var top = _git.Run("rev-parse", "--show-cdup") is { Output: { } up } ? up.TrimEnd('\n')
            : throw new CannotWorkException($"\"{streams.WorkingDirectory}\" is not in a git repository; --git reads one.");
        var (from, to) = (CommitOf(parsed.From), parsed.To is { } after ? CommitOf(after) : null);
        if (parsed.IsFromMergeBase && to is not null)
        {
            from = _git.Run("merge-base", from, to) is { Output: { } common } ? common.TrimEnd('\n')
                : throw new CannotWorkException($"\"{parsed.From}\" and \"{parsed.To}\" have no common history in this repository; write {parsed.From}..{parsed.To}, or fetch more of it.");
        }

        // Plumbing, which no configuration of the user changes.
        string[] command = to is null ? ["diff-index", "-r", "-z", "--raw", "--no-abbrev", "-M", from] : ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "-M", from, to];
        var (output, reason) = _git.Run([.. command, "--", .. paths]);
        return output is null ? throw new CannotWorkException($"git cannot compare \"{parsed.From}\" and {(parsed.To is { } other ? $"\"{other}\"" : "the files")}: {reason}.") : ReadContents(GitEntry.Read(output), top, isOfFiles: to is null);
    }

    private IEnumerable<ResourceChange> ReadContents(IEnumerable<GitEntry> entries, string top, bool isOfFiles)
    {
        using var objects = new GitObjects(_git);
        foreach (var entry in entries.OrderBy(entry => entry.After, StringComparer.Ordinal))
        {
            var (before, after) = (Read(entry.Before, entry.IdBefore), isOfFiles ? ReadFile(entry.After, entry.IdAfter) : Read(entry.After, entry.IdAfter));
            if (before is not null || after is not null)
            {
                yield return new ResourceChange(entry.Before == entry.After ? NameOf(entry.After) : $"{NameOf(entry.Before)} -> {NameOf(entry.After)}", before, after);
            }
        }

        ResourceVersion? Read(string path, string? id) => id is not null && id.AsSpan().ContainsAnyExcept('0') && FolderFilter.Hosts.MayHold(path)
            && objects.Read(id, path) is var bytes && FolderFilter.Hosts.Holds(path, bytes) ? new ResourceVersion(NameOf(path), bytes) { IsFile = true } : null;

        // Git gives no object for a file that differs from the index, and one for a file that does not.
        ResourceVersion? ReadFile(string path, string? id) => id is not null && FolderFilter.Hosts.MayHold(path)
            && InputReader.ReadOne(Path.Combine(streams.WorkingDirectory, NameOf(path)), streams) is { Bytes: { } bytes } && FolderFilter.Hosts.Holds(path, bytes) ? new ResourceVersion(NameOf(path), bytes) { IsFile = true } : null;

        // Git names files from the top of the repository, people from where they are.
        string NameOf(string path) => top.Length == 0 ? path : Path.GetRelativePath(streams.WorkingDirectory, Path.GetFullPath(path, Path.GetFullPath(top, streams.WorkingDirectory)));
    }

    private string CommitOf(string revision) => _git.Run("rev-parse", "--verify", "--quiet", $"{revision}^{{commit}}") is { Output: { } commit } ? commit.TrimEnd('\n')
        : throw new CannotWorkException($"\"{revision}\" is not a revision of this repository; name a branch, a tag or a commit, and fetch it first.");
}
