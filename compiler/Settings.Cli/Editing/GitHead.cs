using System.Text;
using Settings.Cli.Review.Sources;
using Settings.LanguageServer.Server;

namespace Settings.Cli.Editing;

/// <summary>The files as git's HEAD has them. A text that has been read is not read again while HEAD has the same object in its place.</summary>
internal sealed class GitHead : ICommittedFiles
{
    // A file, as git writes its mode; a link has a content that is none of a file.
    private const string File = "100";
    private const string Folder = "/.git/";
    private const int MostKept = 32;

    // What git updates when another commit is checked out, or made; git-update-ref(1).
    private const string Name = "HEAD";

    private readonly Dictionary<string, CommittedFile> _known = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public bool IsOfHead(string path) => Path.GetFileName(path) == Name && path.Replace('\\', '/').Contains(Folder, StringComparison.Ordinal);

    /// <inheritdoc/>
    public CommittedFile? Find(string path, CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(path) is not { Length: > 0 } folder)
        {
            return null;
        }

        try
        {
            var git = new GitProcess(folder);
            return git.Run(cancellation, "ls-tree", "-z", Name, "--", Path.GetFileName(path)) is not { } entry ? null
                : entry.Length == 0 ? new CommittedFile(null)
                : entry.Split('\t', 2)[0].Split(' ') is [var mode, _, var id] && mode.StartsWith(File, StringComparison.Ordinal) ? Read(git, id, path, cancellation)
                : null;
        }
        catch (CannotWorkException)
        {
            // Without git, or the folder, nothing is said of HEAD; nobody has asked for it. Nor does it matter why git was ended.
            cancellation.ThrowIfCancellationRequested();
            return null;
        }
    }

    private CommittedFile Read(GitProcess git, string id, string path, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(id, out var known))
            {
                return known;
            }
        }

        using var objects = new GitObjects(git);
        using var end = cancellation.Register(objects.Stop);
        var read = new CommittedFile(Encoding.UTF8.GetString(objects.Read(id, path)).TrimStart('\uFEFF'));
        lock (_lock)
        {
            if (_known.Count == MostKept)
            {
                _known.Clear();
            }

            return _known[id] = read;
        }
    }
}
