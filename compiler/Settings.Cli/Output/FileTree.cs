using System.Text;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Output;

/// <summary>
/// A folder that a verb fills with the files of a node. It contains a list of the files that were written into it: only those are
/// replaced or removed, a user's own never. No link leads out of it.
/// </summary>
internal sealed class FileTree : IDisposable
{
    /// <summary>The name of the list in the folder: a path of a node on each line, sorted.</summary>
    public const string ListName = ".settingsc-files";

    private const long LongestList = 16 << 20;
    private const UnixFileMode ListMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string _name;
    private readonly string _path;
    private readonly FolderHandle _root;
    private readonly FolderLock _lock;
    private readonly SortedSet<string> _written;
    private readonly HashSet<string> _now = new(StringComparer.Ordinal);

    // Whoever writes into one of the folders alone, as lint --fix does, asks for that one.
    private readonly Dictionary<string, FolderLock> _locks = new(StringComparer.Ordinal);

    private FileTree(string name, string path, FolderHandle root, SortedSet<string> written)
    {
        (_name, _path, _root, _written) = (name, path, root, written);
        try
        {
            _lock = FolderLock.Hold(path, RemoveLeftovers);
        }
        catch
        {
            root.Dispose();
            throw;
        }
    }

    /// <summary>The files of earlier runs that this one has not written.</summary>
    public IReadOnlyList<string> Left => [.. _written.Where(path => !_now.Contains(path))];

    /// <summary>Opens a folder to write files into it, and makes it when it does not exist.</summary>
    /// <param name="folder">The folder as the user named it.</param>
    /// <param name="streams">What names are relative to.</param>
    /// <param name="paths">All paths that may be written.</param>
    /// <exception cref="CannotWorkException">It cannot be written to, or contains something else.</exception>
    public static FileTree Open(string folder, CommandStreams streams, IEnumerable<string> paths)
    {
        var full = Path.GetFullPath(folder, streams.WorkingDirectory);
        return Guard(folder, () =>
        {
            var written = ReadList(Path.Combine(full, ListName));
            if (written is null && (full == Path.GetPathRoot(full) || (FileStatus.Of(full).Kind == FileKind.Folder && FolderEntries.Read(full).Any(entry => !Leftovers.IsName(entry.Name)))))
            {
                throw new CannotWorkException($"\"{folder}\" contains files that settingsc has not written; give a new or an empty folder.");
            }

            var tree = new FileTree(folder, full, FolderHandle.Open(full, Guid.NewGuid().ToString("N")), written ?? new SortedSet<string>(StringComparer.Ordinal));
            try
            {
                tree.Announce([.. paths]);
                return tree;
            }
            catch
            {
                tree.Dispose();
                throw;
            }
        });
    }

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its path on a node.</param>
    /// <param name="text">Its content.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <exception cref="CannotWorkException">It cannot be written.</exception>
    public void Write(string path, string text, string mode) =>
        In(path, (folder, name) => folder.Write(name, Encoding.UTF8.GetBytes(text), ModeOf(mode)), isWritten: true);

    /// <summary>Makes a link.</summary>
    /// <param name="path">Its path on a node.</param>
    /// <param name="target">Where it leads.</param>
    /// <exception cref="CannotWorkException">It cannot be made.</exception>
    public void Link(string path, string target) => In(path, (folder, name) => folder.Link(name, target), isWritten: true);

    /// <summary>Makes a folder.</summary>
    /// <exception cref="CannotWorkException">It cannot be made.</exception>
    public void MakeFolder(string path) => In(path, (folder, name) => folder.Enter(name).Dispose(), isWritten: false);

    /// <summary>Sets the mode of a folder.</summary>
    /// <param name="path">Its path on a node.</param>
    /// <param name="mode">Its permissions in octal.</param>
    /// <param name="more">Permissions that it has in any case.</param>
    /// <exception cref="CannotWorkException">It cannot be set.</exception>
    public void SetMode(string path, string mode, UnixFileMode more) => In(
        path,
        (folder, name) =>
        {
            using var own = folder.Enter(name);
            own.SetMode(ModeOf(mode) | more);
        },
        isWritten: false);

    /// <summary>Removes a file that an earlier run has written; any other stays.</summary>
    /// <exception cref="CannotWorkException">It cannot be removed.</exception>
    public void Remove(string path)
    {
        if (_written.Contains(path))
        {
            In(path, RemoveFile, isWritten: false);
            _written.Remove(path);
        }
    }

    /// <summary>Writes down which files are the program's own.</summary>
    /// <exception cref="CannotWorkException">It cannot be written down.</exception>
    public void Finish() => WriteList();

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var held in _locks.Values)
        {
            held.Dispose();
        }

        _lock.Dispose();
        _root.Dispose();
    }

    private static void RemoveFile(FolderHandle folder, string name)
    {
        if (folder.KindOf(name) is FileKind.File or FileKind.Link)
        {
            folder.Remove(name);
        }
    }

    // A killed run has left them beside files that are in the list: it was written before.
    private void RemoveLeftovers()
    {
        _root.RemoveLeftovers();
        foreach (var folder in _written.Select(path => path[..Math.Max(path.LastIndexOf('/'), 0)]).Distinct(StringComparer.Ordinal))
        {
            if (PartsOf(folder) is { Length: > 0 } parts && FileStatus.OfName(PathOf(parts)).Kind == FileKind.Folder)
            {
                Reach([.. parts, "any"], (handle, _) => Hold(parts, handle.RemoveLeftovers));
            }
        }
    }

    private static UnixFileMode ModeOf(string mode) => (UnixFileMode)Convert.ToInt32(mode, 8);

    private static SortedSet<string>? ReadList(string path) => FileStatus.OfName(path).Kind == FileKind.File
        ? new SortedSet<string>(Encoding.UTF8.GetString(FileContent.Read(path, LongestList)).Split('\n', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal)
        : null;

    // Before anything is written: what is there belongs to someone, and a run that is killed leaves no file that nobody knows.
    private void Announce(string[] paths)
    {
        foreach (var path in paths.Where(path => !_written.Contains(path)))
        {
            if (FileStatus.OfName(Path.Combine(_path, path.TrimStart('/'))) is { Kind: not (FileKind.None or FileKind.Folder) })
            {
                throw new CannotWorkException($"\"{_name}{path}\" was not written by settingsc, so it is not replaced; nothing was written.");
            }
        }

        _written.UnionWith(paths);
        WriteList();
    }

    private void WriteList() => Guard(_name, () =>
    {
        _root.Write(ListName, Encoding.UTF8.GetBytes(string.Concat(_written.Select(path => $"{path}\n"))), ListMode);
        return true;
    });

    private void In(string path, Action<FolderHandle, string> act, bool isWritten)
    {
        var parts = PartsOf(path);
        if (parts.Length == 0)
        {
            throw new CannotWorkException($"the path \"{path}\" leads out of the folder.");
        }

        Guard($"{_name}{path}", () =>
        {
            Reach(parts, (folder, name) =>
            {
                Hold(parts[..^1], () => { });
                act(folder, name);
            });
            return true;
        });
        if (isWritten)
        {
            _now.Add(path);
            _written.Add(path);
        }
    }

    private void Hold(string[] folder, Action clear)
    {
        var path = PathOf(folder);
        if (folder.Length > 0 && !_locks.ContainsKey(path))
        {
            _locks.Add(path, FolderLock.Hold(path, clear));
        }
    }

    private string PathOf(string[] parts) => Path.Combine([_path, .. parts]);

    // None for a path that leads out of the folder.
    private static string[] PartsOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Any(part => part is "." or "..") ? [] : parts;
    }

    private void Reach(string[] parts, Action<FolderHandle, string> act)
    {
        var folders = new Stack<FolderHandle>();
        try
        {
            foreach (var part in parts[..^1])
            {
                folders.Push((folders.Count == 0 ? _root : folders.Peek()).Enter(part));
            }

            act(folders.Count == 0 ? _root : folders.Peek(), parts[^1]);
        }
        finally
        {
            foreach (var folder in folders)
            {
                folder.Dispose();
            }
        }
    }

    private static T Guard<T>(string name, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            throw new CannotWorkException($"\"{name}\" cannot be written to: {SystemFailure.Reason(failure)}.");
        }
    }
}
