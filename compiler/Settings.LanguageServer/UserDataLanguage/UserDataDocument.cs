using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>A document that holds user data: each feature asks the views at the place, or all of them.</summary>
internal sealed class UserDataDocument : LanguageDocument
{
    private readonly UserDataView[] _views;
    private readonly NavigationFeature _navigation;
    private readonly LinksFeature _links;

    /// <summary>A document of which nothing is worked out yet.</summary>
    /// <param name="document">The document of the client.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="request">The target, as far as the document leaves it open.</param>
    /// <param name="addresses">How the client opens files of the catalog.</param>
    public UserDataDocument(TextDocument document, Workspace workspace, TargetRequest request, CatalogAddresses addresses)
        : base(document)
    {
        _views = [new UserDataView(document, HostedDocument.Plain(document.Text), workspace, request)];
        _navigation = new NavigationFeature(addresses);
        _links = new LinksFeature(addresses);
    }

    /// <inheritdoc/>
    public override LspDiagnostic[] Diagnose(CancellationToken cancellation) => _views.SelectMany(view => FindingsFeature.Of(view, cancellation)).ToArray();

    /// <inheritdoc/>
    public override Hover? HoverAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => HoverFeature.At(view, at, cancellation));

    /// <inheritdoc/>
    public override CompletionList? CompleteAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => CompletionFeature.At(view, at, cancellation));

    /// <inheritdoc/>
    public override LspLocation[] DefinitionsAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => _navigation.Definitions(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override LspLocation[] TypesAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => _navigation.Types(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override LspLocation[] DeclarationsAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => _navigation.Declarations(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override LspLocation[] ImplementationsAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => _navigation.Implementations(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override Preview? PreviewAt(string? path, int? offset, CancellationToken cancellation) =>
        offset is { } place ? At(place, (view, at) => PreviewFeature.Of(view, path, at, cancellation)) : PreviewFeature.Of(_views[0], path, null, cancellation);

    /// <inheritdoc/>
    public override SignatureHelp? SignatureAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => SignatureFeature.At(view, at, cancellation));

    /// <inheritdoc/>
    public override CodeLens[] Lenses(CancellationToken cancellation) => _views.SelectMany(view => LensFeature.Of(view, cancellation)).ToArray();

    /// <inheritdoc/>
    public override DocumentLink[] Links(CancellationToken cancellation) => _views.SelectMany(view => _links.Of(view, cancellation)).ToArray();

    /// <inheritdoc/>
    public override InlayHint[] Hints(TextSpan span, CancellationToken cancellation) => _views.SelectMany(view =>
        HintsFeature.In(view, TextSpan.FromBounds(view.OffsetOf(span.Start) ?? 0, view.OffsetOf(span.End) ?? view.Source.Length), cancellation)).ToArray();

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
