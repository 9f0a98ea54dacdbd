using Settings.Compiler.Analysis;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What HEAD has in the place of a document.</summary>
/// <param name="document">The document.</param>
/// <param name="request">Its target, as far as it leaves it open.</param>
/// <param name="views">Sees what HEAD has.</param>
internal sealed class DocumentAtHead(TextDocument document, TargetRequest request, HeadViews views)
{
    /// <summary>Whether the client can show what differs.</summary>
    public bool IsShown { get; init; }

    /// <summary>The user data: none when HEAD lacks the file; null when it is unknown or has the same text.</summary>
    public UserDataView[]? Views(CancellationToken cancellation) => views.Of(document, request, cancellation);
}
