using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>A document that holds user data: each feature asks the views at the place, or all of them.</summary>
internal sealed class UserDataDocument : LanguageDocument
{
    private readonly UserDataView[] _views;

    /// <summary>A document of which nothing is worked out yet.</summary>
    /// <param name="document">The document of the client.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="request">The target, as far as the document leaves it open.</param>
    public UserDataDocument(TextDocument document, Workspace workspace, TargetRequest request)
        : base(document) => _views = [new UserDataView(document, HostedDocument.Plain(document.Text), workspace, request)];

    /// <inheritdoc/>
    public override LspDiagnostic[] Diagnose(CancellationToken cancellation) => _views.SelectMany(view => FindingsFeature.Of(view, cancellation)).ToArray();

    /// <inheritdoc/>
    public override Hover? HoverAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => HoverFeature.At(view, at, cancellation));

    /// <inheritdoc/>
    public override CompletionList? CompleteAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => CompletionFeature.At(view, at, cancellation));

    private TResult? At<TResult>(int offset, Func<UserDataView, int, TResult?> feature)
        where TResult : class
    {
        foreach (var view in _views)
        {
            if (view.OffsetOf(offset) is { } at)
            {
                return feature(view, at);
            }
        }

        return null;
    }
}
