using Settings.Compiler.Analysis;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The user data that HEAD has in the places of documents, seen for the targets that these have now. For any thread.</summary>
/// <param name="workspace">The catalog.</param>
/// <param name="files">What HEAD has.</param>
internal sealed class HeadViews(Workspace workspace, HeadFiles files)
{
    // Views are kept of texts with a version; those of HEAD have always this one.
    private const int Version = 0;

    private readonly RecentViews _views = new(workspace);
    private readonly Lock _lock = new();

    /// <summary>The user data of a document in HEAD: none when HEAD lacks the file; null when it is unknown or has the same text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">Its target, as far as it leaves it open.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public UserDataView[]? Of(TextDocument document, TargetRequest request, CancellationToken cancellation)
    {
        if (document.Path is not { } path || files.Find(path, cancellation) is not { } committed || committed.Text == document.Text.Text)
        {
            return null;
        }

        lock (_lock)
        {
            return committed.Text is { } text ? _views.Of(document with { Version = Version, Text = new SourceText(document.Text.Name, text) }, request) : [];
        }
    }
}
