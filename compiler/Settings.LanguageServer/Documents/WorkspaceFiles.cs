using System.Collections.Concurrent;
using System.Text;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Server;

namespace Settings.LanguageServer.Documents;

/// <summary>
/// The user data in the folders of the client: what is open as the client has it, the other files as they are on disk. A file is seen
/// anew only when its text has changed.
/// </summary>
/// <param name="host">The program around the server, which has the files.</param>
/// <param name="open">What is open.</param>
/// <param name="read">How a language sees a document.</param>
internal sealed class WorkspaceFiles(IServerHost host, OpenDocuments open, Func<TextDocument, LanguageDocument> read)
{
    private readonly ConcurrentDictionary<string, LanguageDocument> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _folders = [];
    private readonly Lock _lock = new();

    /// <summary>Takes the folders in that the client has at the beginning.</summary>
    public void Start(InitializeParams parameters) =>
        Change(new WorkspaceFoldersEvent(parameters.WorkspaceFolders ?? (parameters.RootUri is { } root ? [new WorkspaceFolder(root, root)] : []), []));

    /// <summary>Takes a change of the folders in.</summary>
    public void Change(WorkspaceFoldersEvent change)
    {
        lock (_lock)
        {
            _folders.RemoveAll(folder => change.Removed.Any(removed => DocumentUri.PathOf(removed.Uri) == folder));
            _folders.AddRange(change.Added.Select(added => DocumentUri.PathOf(added.Uri)).OfType<string>().Where(path => !_folders.Contains(path)));
        }
    }

    /// <summary>All documents, those that are open first.</summary>
    /// <param name="cancellation">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<LanguageDocument> All(CancellationToken cancellation)
    {
        string[] folders;
        lock (_lock)
        {
            folders = [.. _folders];
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in open.All)
        {
            known.Add(document.Document.Path ?? document.Document.Uri);
            yield return document;
        }

        foreach (var (path, bytes) in folders.SelectMany(host.FindUserData))
        {
            cancellation.ThrowIfCancellationRequested();
            if (known.Add(path))
            {
                yield return See(path, Encoding.UTF8.GetString(bytes));
            }
        }
    }

    /// <summary>Has each file seen anew, because what it is seen with has changed.</summary>
    public void Forget() => _seen.Clear();

    private LanguageDocument See(string path, string text) => _seen.TryGetValue(path, out var seen) && seen.Document.Text.Text == text
        ? seen
        : _seen[path] = read(new TextDocument(DocumentUri.OfPath(path), LanguageIds.OfPath(path), null, new SourceText(path, text), open.Encoding));
}
