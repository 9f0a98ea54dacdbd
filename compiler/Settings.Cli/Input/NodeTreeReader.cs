using Settings.Compiler.Verification.Trees;

namespace Settings.Cli.Input;

/// <summary>Reads a tree that comes from a node: a folder that contains etc, or a tar archive.</summary>
internal static class NodeTreeReader
{
    /// <summary>Reads the tree.</summary>
    /// <param name="path">The folder or archive.</param>
    /// <param name="tops">The folders at the top that are compared, such as /etc; one must be there.</param>
    /// <param name="isWanted">Whether anybody asks for what a path contains.</param>
    /// <exception cref="CannotWorkException">It cannot be read, or is not such a tree.</exception>
    public static NodeTree Read(string path, IReadOnlyCollection<string> tops, Predicate<string> isWanted)
    {
        try
        {
            var tree = Directory.Exists(path) ? new NodeTree(tops.SelectMany(top => EntriesBelow(path, top))) : ReadArchive(path, isWanted);
            return tree.Entries.Any(entry => tops.Any(top => entry.Path == top || entry.Path.StartsWith(top + "/", StringComparison.Ordinal)))
                ? tree
                : throw new CannotWorkException($"\"{path}\" cannot be compared: it contains none of {string.Join(", ", tops.Order(StringComparer.Ordinal).Select(top => top.TrimStart('/')))}; give the folder or archive that contains them.");
        }
        catch (NodeTreeException unusable)
        {
            throw new CannotWorkException($"\"{path}\" cannot be compared: {unusable.Message}.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CannotWorkException($"\"{path}\" cannot be read: {error.Message.TrimEnd('.')}.");
        }
    }

    private static NodeTree ReadArchive(string path, Predicate<string> isWanted)
    {
        using var archive = new FileStream(path, FileMode.Open, FileAccess.Read);
        return TarTreeReader.Read(archive, isWanted);
    }

    // Links are entries like any other and never followed.
    private static IEnumerable<NodeTreeEntry> EntriesBelow(string root, string path)
    {
        var waiting = new Stack<string>([path]);
        while (waiting.TryPop(out var next))
        {
            var full = Path.Combine(root, next.TrimStart('/'));
            var file = new FileInfo(full);
            if (file.LinkTarget is { } target)
            {
                yield return new NodeTreeEntry(next, NodeTreeEntryKind.Link, 0) { Target = target };
            }
            else if (Directory.Exists(full))
            {
                yield return new NodeTreeEntry(next, NodeTreeEntryKind.Directory, ModeOf(full));
                foreach (var child in new DirectoryInfo(full).EnumerateFileSystemInfos())
                {
                    waiting.Push($"{next}/{child.Name}");
                }
            }
            else if (file.Exists)
            {
                yield return new NodeTreeEntry(next, NodeTreeEntryKind.File, ModeOf(full)) { Read = () => ContentOf(file) };
            }
        }
    }

    private static byte[] ContentOf(FileInfo file) => file.Length > NodeTreeLimits.FileLength
        ? throw new NodeTreeException($"a file in it has more than {NodeTreeLimits.FileLength} bytes")
        : File.ReadAllBytes(file.FullName);

    private static int ModeOf(string path) => OperatingSystem.IsWindows() ? 0 : (int)File.GetUnixFileMode(path);
}
