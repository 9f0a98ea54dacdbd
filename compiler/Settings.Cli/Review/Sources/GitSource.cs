using Settings.Cli.Input;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;

namespace Settings.Cli.Review.Sources;

/// <summary>
/// What a range of revisions changes, or what the files have changed since a revision: those with user data, as the repository keeps them, or as
/// they are, and with them those whose configuration files, or whose calls of templates, are others. Nothing is checked out.
/// </summary>
/// <param name="range">The range as the user wrote it.</param>
/// <param name="paths">The files and folders that are looked at; none for the whole repository.</param>
/// <param name="workspace">The catalog that configuration files are compared with.</param>
/// <param name="streams">What the run reads and writes.</param>
internal sealed class GitSource(string range, IReadOnlyList<string> paths, Workspace workspace, CommandStreams streams)
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
        return output is null ? throw new CannotWorkException($"git cannot compare \"{parsed.From}\" and {(parsed.To is { } other ? $"\"{other}\"" : "the files")}: {reason}.")
            : ReadContents([.. GitEntry.Read(output)], top, (parsed.From, from), to is null ? null : (parsed.To ?? string.Empty, to));
    }

    private IEnumerable<ResourceChange> ReadContents(GitEntry[] entries, string top, (string Name, string Commit) from, (string Name, string Commit)? to)
    {
        using var objects = new GitObjects(_git);
        var folder = Path.GetFullPath(top, streams.WorkingDirectory);
        var disk = new DiskFiles(streams.WorkingDirectory);
        var first = new GitTree(_git, objects, from, folder, disk);
        var second = to is { } revision ? new GitTree(_git, objects, revision, folder, disk) : null;
        var (before, after) = (new Surroundings(workspace, streams, first), new Surroundings(workspace, streams, second));
        var mayDiffer = second is null || first.HasNamed(SettingsConfiguration.FileName) || second.HasNamed(SettingsConfiguration.FileName)
            || Array.Exists(entries, entry => TemplateCallers.IsCaller(entry.Before) || TemplateCallers.IsCaller(entry.After));
        var governed = mayDiffer ? OtherwiseGoverned(from.Commit, entries, new SurroundingsPair(before, after), NameOf) : [];
        foreach (var entry in entries.Concat(governed).OrderBy(entry => entry.After, StringComparer.Ordinal))
        {
            var (old, now) = (Read(entry.Before, entry.IdBefore, before), second is null ? ReadFile(entry.After, entry.IdAfter) : Read(entry.After, entry.IdAfter, after));
            if (old is not null || now is not null)
            {
                yield return new ResourceChange(entry.Before == entry.After ? NameOf(entry.After) : $"{NameOf(entry.Before)} -> {NameOf(entry.After)}", old, now);
            }
        }

        ResourceVersion? Read(string path, string? id, Surroundings around) => id is not null && id.AsSpan().ContainsAnyExcept('0') && FolderFilter.Hosts.MayHold(path)
            && objects.Read(id, path) is var bytes && FolderFilter.Hosts.Holds(path, bytes) ? new ResourceVersion(NameOf(path), bytes) { IsFile = true, Around = around } : null;

        // Git gives no object for a file that differs from the index, and one for a file that does not.
        ResourceVersion? ReadFile(string path, string? id) => id is not null && FolderFilter.Hosts.MayHold(path)
            && InputReader.ReadOne(Path.Combine(streams.WorkingDirectory, NameOf(path)), streams) is { Bytes: { } bytes } && FolderFilter.Hosts.Holds(path, bytes) ? new ResourceVersion(NameOf(path), bytes) { IsFile = true } : null;

        // Git names files from the top of the repository, people from where they are.
        string NameOf(string path) => top.Length == 0 ? path : Path.GetRelativePath(streams.WorkingDirectory, Path.GetFullPath(path, folder));
    }

    // What has not changed itself, but is for another target than before, or gets other values: git compares the first side with nothing.
    private IEnumerable<GitEntry> OtherwiseGoverned(string commit, GitEntry[] changed, SurroundingsPair around, Func<string, string> nameOf)
    {
        var known = changed.Select(entry => entry.Before).ToHashSet(StringComparer.Ordinal);
        var (nothing, why) = _git.Run("hash-object", "-t", "tree", "--stdin");
        var (output, reason) = nothing is null ? (null, why) : _git.Run(["diff-tree", "-r", "-z", "--raw", "--no-abbrev", nothing.TrimEnd('\n'), commit, "--", .. paths]);
        return output is null ? throw new CannotWorkException($"git cannot list the files of the first revision: {reason}.")
            : GitEntry.Read(output).Where(entry => !known.Contains(entry.After) && FolderFilter.Hosts.MayHold(entry.After) && around.Differ(nameOf(entry.After)))
                .Select(entry => entry with { IdBefore = entry.IdAfter });
    }

    private string CommitOf(string revision) => _git.Run("rev-parse", "--verify", "--quiet", $"{revision}^{{commit}}") is { Output: { } commit } ? commit.TrimEnd('\n')
        : throw new CannotWorkException($"\"{revision}\" is not a revision of this repository; name a branch, a tag or a commit, and fetch it first.");
}
