using System.Collections.Concurrent;
using Settings.LanguageServer.Server;

namespace Settings.LanguageServer.Tests;

/// <summary>A commit that is only in memory: of files that it says nothing of, nothing is known.</summary>
internal sealed class MemoryHead : ICommittedFiles
{
    private readonly ConcurrentDictionary<string, CommittedFile> _files = new(StringComparer.Ordinal);
    private int _asked;

    /// <summary>How often it was asked.</summary>
    public int Asked => _asked;

    /// <summary>Says what is committed in the place of a file.</summary>
    /// <param name="path">The whole path of the file.</param>
    /// <param name="text">The text; null when the commit lacks the file.</param>
    public void Commit(string path, string? text) => _files[path] = new CommittedFile(text);

    /// <inheritdoc/>
    public CommittedFile? Find(string path, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _asked);
        return _files.GetValueOrDefault(path);
    }

    /// <inheritdoc/>
    public bool IsOfHead(string path) => path.EndsWith("/.git/HEAD", StringComparison.Ordinal);
}
