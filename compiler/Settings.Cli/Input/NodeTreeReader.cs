using Settings.Compiler.FileSystem;
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
            var tree = FileStatus.Of(path).Kind == FileKind.Folder ? new NodeTree(tops.SelectMany(top => EntriesBelow(path, top))) : ReadArchive(path, isWanted);
            return tree.Entries.Any(entry => tops.Any(top => entry.Path == top || entry.Path.StartsWith(top + "/", StringComparison.Ordinal)))
                ? tree
                : throw new CannotWorkException($"\"{path}\" cannot be compared: it contains none of {string.Join(", ", tops.Order(StringComparer.Ordinal).Select(top => top.TrimStart('/')))}; give the folder or archive that contains them.");
        }
        catch (NodeTreeException unusable)
        {
            throw new CannotWorkException($"\"{path}\" cannot be compared: {unusable.Message}.");
        }
        catch (Exception error) when (SystemFailure.IsOne(error))
        {
            throw new CannotWorkException($"\"{path}\" cannot be read: {SystemFailure.Reason(error)}.");
        }
    }

    private static NodeTree ReadArchive(string path, Predicate<string> isWanted)
    {
        using var archive = FileContent.Open(path).Content;
        return TarTreeReader.Read(archive, isWanted);
    }

    // Links are entries like any other and never followed.
    private static IEnumerable<NodeTreeEntry> EntriesBelow(string root, string path)
    {
        var waiting = new Stack<string>([path]);
        while (waiting.TryPop(out var next))
        {
            var full = Path.Combine(root, next.TrimStart('/'));
            var status = FileStatus.OfName(full);
            var mode = (int)(status.Mode ?? UnixFileMode.None);
            switch (status.Kind)
            {
                case FileKind.Link:
                    yield return new NodeTreeEntry(next, NodeTreeEntryKind.Link, 0) { Target = new FileInfo(full).LinkTarget ?? string.Empty };
                    break;
                case FileKind.Folder:
                    yield return new NodeTreeEntry(next, NodeTreeEntryKind.Directory, mode);
                    foreach (var child in FolderEntries.Read(full).Where(child => child.IsReadable))
                    {
                        waiting.Push($"{next}/{child.Name}");
                    }

                    break;
                case FileKind.File:
                    yield return new NodeTreeEntry(next, NodeTreeEntryKind.File, mode) { Read = () => ContentOf(full, status.Length) };
                    break;
            }
        }
    }

    private static byte[] ContentOf(string path, long length) => length > NodeTreeLimits.FileLength
        ? throw new NodeTreeException($"a file in it has more than {NodeTreeLimits.FileLength} bytes")
        : FileContent.Read(path, NodeTreeLimits.FileLength);
}
