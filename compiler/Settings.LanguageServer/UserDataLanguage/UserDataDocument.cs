using Settings.Compiler.Paths;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>A document that holds user data: each feature asks the views at the place, or all of them.</summary>
internal sealed class UserDataDocument : LanguageDocument
{
    // User data has at most 16 KB on EC2: this is room for what others merge of many files.
    private const int QuickLength = 1 << 20;

    private readonly UserDataView[] _all;

    // Those that are TOML: the others have findings and settings, and no text of their own.
    private readonly UserDataView[] _views;
    private readonly YamlCompletion? _yaml;
    private readonly NavigationFeature _navigation;
    private readonly LinksFeature _links;

    /// <summary>A document of which no more is worked out than its view knows.</summary>
    /// <param name="document">The document of the client.</param>
    /// <param name="views">The user data in it.</param>
    /// <param name="addresses">How the client opens files of the catalog.</param>
    /// <param name="yaml">Completes settings that are written as YAML; null for none.</param>
    public UserDataDocument(TextDocument document, UserDataView[] views, CatalogAddresses addresses, YamlCompletion? yaml = null)
        : base(document)
    {
        _yaml = yaml;
        _all = views;
        _views = Array.TrueForAll(views, view => view.IsToml) ? views : Array.FindAll(views, view => view.IsToml);
        _navigation = new NavigationFeature(addresses);
        _links = new LinksFeature(addresses);
    }

    /// <summary>The document that HEAD has in its place; null when nobody wants to know.</summary>
    public DocumentAtHead? Head { get; init; }

    /// <inheritdoc/>
    public override bool IsQuick => Document.Text.Length <= QuickLength;

    /// <inheritdoc/>
    public override LspDiagnostic[] Diagnose(CancellationToken cancellation) =>
        _all is [{ IsWhole: true }] && !LanguageIds.IsUserData(Document) ? [] : _all.SelectMany(view => FindingsFeature.Of(view, cancellation)).ToArray();

    /// <inheritdoc/>
    public override void Begin()
    {
        if (IsQuick)
        {
            foreach (var view in _views)
            {
                view.Mentions(CancellationToken.None);
            }
        }
    }

    /// <inheritdoc/>
    public override void Prepare(CancellationToken cancellation)
    {
        foreach (var view in _views)
        {
            view.Settings(cancellation);
            view.Node(cancellation)?.Compile(cancellation);
        }
    }

    /// <inheritdoc/>
    public override Hover? HoverAt(int offset, CancellationToken cancellation) =>
        AtAny(offset, (view, at) => HoverFeature.At(view, at, cancellation) is { } hover ? hover with { Contents = hover.Contents with { Value = view.AsWritten(hover.Contents.Value) } } : null);

    /// <inheritdoc/>
    public override CompletionList? CompleteAt(int offset, CancellationToken cancellation) =>
        At(offset, (view, at) => CompletionFeature.At(view, at, cancellation)) ?? _yaml?.At(Document, offset, cancellation);

    /// <inheritdoc/>
    public override LspLocation[] DefinitionsAt(int offset, CancellationToken cancellation) => AtAny(offset, (view, at) => _navigation.Definitions(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override LspLocation[] TypesAt(int offset, CancellationToken cancellation) => AtAny(offset, (view, at) => _navigation.Types(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override LspLocation[] DeclarationsAt(int offset, CancellationToken cancellation) => AtAny(offset, (view, at) => _navigation.Declarations(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override LspLocation[] ImplementationsAt(int offset, CancellationToken cancellation) => AtAny(offset, (view, at) => _navigation.Implementations(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override Preview? PreviewAt(string? path, int? offset, CancellationToken cancellation) =>
        offset is { } place ? AtAny(place, (view, at) => PreviewFeature.Of(view, path, at, cancellation)) : _all is [var first, ..] ? PreviewFeature.Of(first, path, null, cancellation) : null;

    /// <inheritdoc/>
    public override SignatureHelp? SignatureAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => SignatureFeature.At(view, at, cancellation));

    /// <inheritdoc/>
    public override CodeLens[] Lenses(CancellationToken cancellation) =>
    [
        .. _views.SelectMany(view => LensFeature.Of(view, cancellation)),
        .. _all.Length > 0 && Head is { } head && head.Views(cancellation) is { } before ? ChangesLens.Of(before, _all, head.IsShown, cancellation) : [],
    ];

    /// <inheritdoc/>
    public override DocumentLink[] Links(CancellationToken cancellation) => _views.SelectMany(view => _links.Of(view, cancellation)).ToArray();

    /// <inheritdoc/>
    public override InlayHint[] Hints(TextSpan span, CancellationToken cancellation) =>
        _all.SelectMany(view => view.PartIn(span) is { } part ? HintsFeature.In(view, part, cancellation) : []).ToArray();

    /// <inheritdoc/>
    public override LspTextEdit[]? Format(TextSpan? span, CancellationToken cancellation) =>
        _views is [{ IsUnchanged: true } only] ? FormatFeature.Of(only, span, cancellation) : FormatFeature.Of(Document, _views, span, cancellation);

    /// <inheritdoc/>
    public override CodeAction[] Actions(TextSpan span, IReadOnlyList<string>? only, CancellationToken cancellation)
    {
        var kinds = new ActionKinds(only);
        var actions = _views.SelectMany(view => view.SpanOf(span) is { } own ? ActionsFeature.Of(view, own, kinds, cancellation) : []).ToList();
        if (kinds.IsNamed(ActionKinds.Format) && _views is [{ IsWhole: false }, ..] && Format(null, cancellation) is { Length: > 0 } changes)
        {
            actions.Add(new CodeAction("Format user data", ActionKinds.Format) { Edit = ChangeOf(changes) });
        }

        return Merged(actions, ActionKinds.FixAll).ToArray();
    }

    // Editors carry out all actions of such a kind in turn, each at the places before the first one.
    private IEnumerable<CodeAction> Merged(List<CodeAction> actions, string kind) => actions.FindAll(action => action.Kind == kind) is { Count: > 1 } several
        ? actions.Except(several).Append(several[0] with { Edit = ChangeOf(several.SelectMany(action => action.Edit?.Changes.Values.SelectMany(changes => changes) ?? [])) })
        : actions;

    private LspWorkspaceEdit ChangeOf(IEnumerable<LspTextEdit> changes) => new(new Dictionary<string, LspTextEdit[]>(StringComparer.Ordinal) { [Document.Uri] = changes.ToArray() });

    /// <inheritdoc/>
    public override DocumentSymbol[] Symbols(CancellationToken cancellation) => _views.SelectMany(view => SymbolsFeature.Of(view, cancellation)).ToArray();

    /// <inheritdoc/>
    public override IEnumerable<WorkspaceSymbol> Mentioned(string text, CancellationToken cancellation) => _views.SelectMany(view => SymbolsFeature.Mentioned(view, text, cancellation));

    /// <inheritdoc/>
    public override DocumentHighlight[] HighlightsAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => MentionsFeature.HighlightsAt(view, at, cancellation)) ?? [];

    /// <inheritdoc/>
    public override LspLocation[] ReferencesAt(int offset, IReadOnlyList<LanguageDocument> others, bool includeDeclaration, CancellationToken cancellation) =>
        At(offset, (view, at) => MentionsFeature.PathAt(view, at, cancellation)) is { } path
            ? others.OfType<UserDataDocument>().OrderBy(document => document.Document.Uri == Document.Uri ? string.Empty : document.Document.Uri, StringComparer.Ordinal).SelectMany(document => document.LocationsOf(MentionsFeature.Anywhere(path), cancellation)).ToArray() : [];

    /// <inheritdoc/>
    public override PrepareRenameResult? PrepareRenameAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => RenameFeature.PrepareAt(view, at, cancellation));

    /// <inheritdoc/>
    public override LspWorkspaceEdit? RenameAt(int offset, string name, CancellationToken cancellation) => At(offset, (view, at) => RenameFeature.At(view, at, name, cancellation));

    /// <inheritdoc/>
    public override LinkedEditingRanges? LinkedAt(int offset, CancellationToken cancellation) => At(offset, (view, at) => RenameFeature.LinkedAt(view, at, cancellation));

    /// <inheritdoc/>
    public override FoldingRange[] Folds(CancellationToken cancellation) => _views.SelectMany(view => FoldingFeature.Of(view, cancellation)).ToArray();

    /// <inheritdoc/>
    public override SelectionRange SelectionAt(int offset, CancellationToken cancellation) =>
        At(offset, (view, at) => SelectionFeature.At(view, at, cancellation)) ?? base.SelectionAt(offset, cancellation);

    /// <inheritdoc/>
    public override int[] Tokens(TextSpan? span, CancellationToken cancellation)
    {
        var tokens = new List<MeaningfulToken>();
        foreach (var view in _views)
        {
            if (span is null || view.SpanOf(span.Value) is not null)
            {
                tokens.AddRange(TokensFeature.Of(view, span is { } part ? view.SpanOf(part) : null, cancellation));
            }
        }

        return MeaningfulToken.Encode(tokens);
    }

    private IEnumerable<LspLocation> LocationsOf(SettingPath path, CancellationToken cancellation) =>
        _views.SelectMany(view => MentionsFeature.Of(view, path, cancellation).Select(span => new LspLocation(Document.Uri, view.RangeOf(span))));

    private TResult? At<TResult>(int offset, Func<UserDataView, int, TResult?> feature)
        where TResult : class => In(_views, offset, feature);

    // A feature that asks about a setting, however it is written.
    private TResult? AtAny<TResult>(int offset, Func<UserDataView, int, TResult?> feature)
        where TResult : class => In(_all, offset, feature);

    private static TResult? In<TResult>(UserDataView[] views, int offset, Func<UserDataView, int, TResult?> feature)
        where TResult : class
    {
        foreach (var view in views)
        {
            if (view.PlaceOf(offset) is { } at)
            {
                return feature(view, at);
            }
        }

        return null;
    }
}
