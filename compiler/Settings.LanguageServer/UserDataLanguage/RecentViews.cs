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

    private readonly KnownViews?[] _known = new KnownViews?[Most];
    private int _next;

    /// <summary>The views of a document: one for each user data document in it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The target, as far as the document leaves it open.</param>
    public UserDataView[] Of(TextDocument document, TargetRequest request)
    {
        // A file of the workspace that is not open is seen anew only when it has changed, from any thread.
        if (document.Version is null || document.Text.Length > UserDataView.SmallLength)
        {
            return Make(document, request);
        }

        if (Array.Find(_known, known => known is not null && known.Request == request && known.Document.HasTextOf(document)) is { } again)
        {
            return again.Views;
        }

        var made = Make(document, request);
        _known[_next] = new KnownViews(document, request, made);
        _next = (_next + 1) % Most;
        return made;
    }

    // What the client calls user data is some, whatever it contains. A text in a language of somebody else is none as a whole by its name alone.
    private UserDataView[] Make(TextDocument document, TargetRequest request)
    {
        var text = request.Prepare(document.Text, workspace);
        return HostFinder.Find(text, request.Evidence.FragmentOf).Documents is { IsEmpty: false } found
            ? found is [{ Kind: HostedDocument.PlainKind }] && !LanguageIds.MayBeUserData(document) ? []
            : found.Select(hosted => new UserDataView(document, hosted, workspace, request)).ToArray()
            : document.LanguageId == LanguageIds.UserData ? [new UserDataView(document, HostedDocument.Plain(text), workspace, request)] : [];
    }

    private sealed record KnownViews(TextDocument Document, TargetRequest Request, UserDataView[] Views);
}
