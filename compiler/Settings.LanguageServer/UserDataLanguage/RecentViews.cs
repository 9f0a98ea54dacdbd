using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// The views of the texts that small documents had lately: who undoes a change, or types a word again, gets what is known already. As many
/// as a few megabytes hold, of all open documents together. For one thread, that of the messages; views are for any.
/// </summary>
/// <param name="workspace">The catalog.</param>
internal sealed class RecentViews(Workspace workspace)
{
    private const int Most = 8;

    private readonly UserDataView?[] _views = new UserDataView?[Most];
    private int _next;

    /// <summary>The view of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The target, as far as the document leaves it open.</param>
    public UserDataView Of(TextDocument document, TargetRequest request)
    {
        // A file of the workspace that is not open is seen anew only when it has changed, from any thread.
        if (document.Version is null || document.Text.Length > UserDataView.SmallLength)
        {
            return Make(document, request);
        }

        if (Array.Find(_views, view => view is not null && view.Request == request && view.Document.HasTextOf(document)) is { } known)
        {
            return known;
        }

        var made = Make(document, request);
        _views[_next] = made;
        _next = (_next + 1) % Most;
        return made;
    }

    private UserDataView Make(TextDocument document, TargetRequest request) => new(document, HostedDocument.Plain(document.Text), workspace, request);
}
