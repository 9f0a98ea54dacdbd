using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.TemplateLanguage;

/// <summary>A document that holds a template of a configuration file.</summary>
internal sealed class TemplateDocument : LanguageDocument
{
    private readonly CatalogAddresses _addresses;
    private readonly Once<TemplateCheck> _check;
    private readonly Once<TemplateMentions> _mentions;
    private readonly Once<TemplateSettings> _settings;

    /// <summary>A document of which nothing is worked out yet.</summary>
    /// <param name="document">The document of the client.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="users">Who uses which templates.</param>
    /// <param name="addresses">How the client opens files of the catalog.</param>
    public TemplateDocument(TextDocument document, Workspace workspace, Lazy<TemplateUsers> users, CatalogAddresses addresses)
        : base(document)
    {
        _addresses = addresses;
        _check = new(_ => new TemplateCheck(workspace, users.Value, CatalogFileKind.PathIn(document.Path ?? document.Uri), document.Text));
        _mentions = new(_ => TemplateMentions.Of(document.Text));
        _settings = new(cancellation => new TemplateSettings(workspace, _check.Get(cancellation)));
    }

    /// <inheritdoc/>
    public override LspDiagnostic[] Diagnose(CancellationToken cancellation) => _check.Get(cancellation).Findings()
        .Select(finding => FindingWriter.Write(finding, Document.RangeOf(finding.Span), label => label.Source is null ? new LspLocation(Document.Uri, Document.RangeOf(label.Span)) : null))
        .ToArray();

    /// <inheritdoc/>
    public override CompletionList? CompleteAt(int offset, CancellationToken cancellation) => TemplateCompletion.At(Document, _mentions.Get(cancellation), _settings.Get(cancellation), offset);

    /// <inheritdoc/>
    public override Hover? HoverAt(int offset, CancellationToken cancellation) =>
        TemplateHover.At(_mentions.Get(cancellation), _settings.Get(cancellation), offset) is var (text, span) ? new Hover(LspMarkup.Markdown(text)) { Range = Document.RangeOf(span) } : null;

    /// <inheritdoc/>
    public override LspLocation[] DefinitionsAt(int offset, CancellationToken cancellation)
    {
        var settings = _settings.Get(cancellation);
        return _mentions.Get(cancellation).At(offset) is { Path.Depth: > 1 } mention && CatalogPlaces.DefinitionOf(settings.Workspace, settings.Known(mention.Path), settings.Release) is { } definition
            && _addresses.LocationOf(definition, Document.Encoding) is { } location ? [location] : [];
    }

    /// <inheritdoc/>
    public override DocumentHighlight[] HighlightsAt(int offset, CancellationToken cancellation)
    {
        var mentions = _mentions.Get(cancellation);
        return mentions.At(offset) is { } mention ? mentions.All.Where(other => other.Path.Equals(mention.Path)).Select(other => new DocumentHighlight(Document.RangeOf(other.Span))).ToArray() : [];
    }

    /// <inheritdoc/>
    public override CodeLens[] Lenses(CancellationToken cancellation) => CatalogFileKind.PathIn(Document.Path ?? Document.Uri) is null ? [] :
    [
        new CodeLens(Document.RangeOf(new TextSpan(0, 0))) { Command = new LspCommand(TemplateLens.TitleOf(_check.Get(cancellation)), string.Empty) },
    ];
}
