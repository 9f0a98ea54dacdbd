using System.Text;
using Settings.Cli.Input;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Sources;

namespace Settings.Cli.Review.Sources;

/// <summary>The files of a revision, for configuration files and what they name, and for calls of templates. What is outside the repository is as it is on disk.</summary>
internal sealed class GitTree : ISurroundingFiles
{
    // How git writes the modes of files and of links, gitformat-index(5).
    private const string File = "100";
    private const string Link = "120000";

    // As many links as Linux follows, path_resolution(7).
    private const int MostLinks = 40;

    private readonly Dictionary<string, (string Mode, string Id)> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly GitObjects _objects;
    private readonly string _revision;
    private readonly string _top;
    private readonly DiskFiles _disk;

    /// <summary>Lists the files of a revision.</summary>
    /// <param name="git">Runs git.</param>
    /// <param name="objects">Reads contents.</param>
    /// <param name="revision">How the user names it, and its commit.</param>
    /// <param name="top">The whole path of the repository's folder.</param>
    /// <param name="disk">What is outside.</param>
    /// <exception cref="CannotWorkException">Git cannot list them.</exception>
    public GitTree(GitProcess git, GitObjects objects, (string Name, string Commit) revision, string top, DiskFiles disk)
    {
        (_objects, _revision, _top, _disk) = (objects, revision.Name, top, disk);
        Named = new GitTreeSource(this, top, $"{revision.Name}:", disk.Named);
        var (output, reason) = git.Run("ls-tree", "-r", "-z", "--full-tree", revision.Commit);
        foreach (var entry in (output ?? throw new CannotWorkException($"git cannot list the files of \"{revision.Name}\": {reason}.")).Split('\0'))
        {
            if (entry.Split('\t', 2) is [var words, var path] && words.Split(' ') is [var mode, _, var id])
            {
                _files[path] = (mode, id);
                for (var folder = FolderOf(path); folder.Length > 0 && _folders.Add(folder); folder = FolderOf(folder))
                {
                }
            }
        }
    }

    /// <inheritdoc/>
    public ICatalogSource Named { get; }

    /// <summary>Whether a file of a name is anywhere in it.</summary>
    public bool HasNamed(string name) => _files.Keys.Any(path => path == name || path.EndsWith($"/{name}", StringComparison.Ordinal));

    /// <inheritdoc/>
    public FileKind KindOf(string path) => Follow(path) is not { } inside ? _disk.KindOf(path)
        : _files.TryGetValue(inside, out var file) ? (file.Mode.StartsWith(File, StringComparison.Ordinal) ? FileKind.File : FileKind.Other)
        : inside.Length == 0 || inside == ConfigurationFinder.RepositoryMark || _folders.Contains(inside) ? FileKind.Folder
        : FileKind.None;

    /// <inheritdoc/>
    public IEnumerable<string> NamesIn(string folder)
    {
        if (Inside(folder) is not { } inside)
        {
            return _disk.NamesIn(folder);
        }

        return _files.Where(file => FolderOf(file.Key) == inside && file.Value.Mode.StartsWith(File, StringComparison.Ordinal)).Select(file => file.Key[(inside.Length == 0 ? 0 : inside.Length + 1)..]);
    }

    /// <inheritdoc/>
    public byte[] Read(string path) => Follow(path) is not { } inside ? _disk.Read(path)
        : _files.TryGetValue(inside, out var file) ? _objects.Read(file.Id, NameOf(path, isRooted: false))
        : throw new FileNotFoundException();

    /// <inheritdoc/>
    public string NameOf(string path, bool isRooted) => Inside(path) is { } inside ? $"{_revision}:{inside}" : _disk.NameOf(path, isRooted);

    /// <inheritdoc/>
    public ICatalogSource In(string folder) => Inside(folder) is null ? _disk.In(folder) : new GitTreeSource(this, folder, string.Empty, _disk.In(folder));

    /// <summary>The whole paths of the files below a folder, in ordinal order.</summary>
    public IEnumerable<string> FilesBelow(string folder)
    {
        var inside = Inside(folder);
        return _files.Keys.Where(path => inside is { Length: 0 } || path.StartsWith($"{inside}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => Path.GetFullPath(path, _top));
    }

    /// <summary>Whether a path is in the repository.</summary>
    public bool Contains(string path) => Inside(path) is not null;

    private string? Inside(string path)
    {
        var relative = Path.GetRelativePath(_top, path).Replace(Path.DirectorySeparatorChar, '/');
        return relative == "." ? string.Empty : relative is ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    // The path that a link leads to; null when it leads out of the repository.
    private string? Follow(string path)
    {
        for (var links = 0; links < MostLinks; links++)
        {
            if (Inside(path) is not { } inside || !_files.TryGetValue(inside, out var file) || file.Mode != Link)
            {
                return Inside(path);
            }

            path = Path.GetFullPath(Encoding.UTF8.GetString(_objects.Read(file.Id, inside)), Path.GetDirectoryName(path) ?? _top);
        }

        return Inside(path);
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : string.Empty;
}
