using System.Collections.Concurrent;
using Settings.LanguageServer.Server;

namespace Settings.LanguageServer.Documents;

/// <summary>
/// What HEAD has in the places of open documents. Each is asked for once, and again when the document is opened or saved, or another commit
/// may be checked out; not when its text changes.
/// </summary>
/// <param name="committed">Who knows; null for nobody.</param>
/// <param name="changed">Called, from any thread, when an answer is another than before.</param>
/// <param name="report">Where a defect is told.</param>
internal sealed class HeadFiles(ICommittedFiles? committed, Action changed, Action<Exception> report)
{
    private readonly ConcurrentDictionary<string, HeadFile> _files = new(StringComparer.Ordinal);

    /// <summary>What HEAD has in the place of a file; null when nobody knows.</summary>
    /// <param name="path">The whole path of the file.</param>
    /// <param name="cancellation">Ends the waiting with an <see cref="OperationCanceledException"/>.</param>
    public CommittedFile? Find(string path, CancellationToken cancellation) =>
        committed is null ? null : _files.GetOrAdd(path, static (path, of) => new HeadFile(token => of.Find(path, token)), committed).Get(cancellation);

    /// <summary>Forgets what is known of a file.</summary>
    public void Forget(string? path)
    {
        if (path is not null && _files.TryRemove(path, out var known))
        {
            known.Dispose();
        }
    }

    /// <summary>Asks anew about a file that somebody has wanted to know about.</summary>
    public void AskAgain(string? path)
    {
        if (committed is not null && path is not null && _files.TryGetValue(path, out var before))
        {
            var now = new HeadFile(token => committed.Find(path, token));
            if (_files.TryUpdate(path, now, before))
            {
                _ = Compare(before, now);
            }
        }
    }

    /// <summary>Asks anew about all, if one of these files says that another commit may be checked out.</summary>
    /// <param name="paths">The files that have changed.</param>
    public void FilesChanged(IEnumerable<string> paths)
    {
        if (committed is not null && paths.Any(committed.IsOfHead))
        {
            foreach (var path in _files.Keys)
            {
                AskAgain(path);
            }
        }
    }

    private async Task Compare(HeadFile before, HeadFile now)
    {
        try
        {
            if (await before.Found.ConfigureAwait(false) != await now.Found.ConfigureAwait(false))
            {
                changed();
            }
        }
        catch (OperationCanceledException)
        {
            // The document was closed.
        }
        catch (Exception defect) when (defect is not IOException)
        {
            report(defect);
        }
    }
}
