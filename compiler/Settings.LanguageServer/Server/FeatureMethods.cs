using System.Text.Json.Serialization.Metadata;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;

namespace Settings.LanguageServer.Server;

/// <summary>The requests about one document: each takes the version that the client has, and asks its language.</summary>
/// <param name="documents">The documents.</param>
/// <param name="files">These and all others of the workspace.</param>
internal sealed class FeatureMethods(OpenDocuments documents, WorkspaceFiles files)
{
    private readonly SemanticTokensHistory _tokens = new();

    /// <summary>Whether the client understands texts with places to fill in.</summary>
    public bool HasSnippets { get; set; }

    /// <summary>The methods by their names.</summary>
    public IEnumerable<(string Name, Method Method)> All()
    {
        return
        [
            ("textDocument/hover", AtPositionAtOnce(Sent.Default.Hover, static (document, offset, cancellation) => document.HoverAt(offset, cancellation))),
            ("textDocument/completion", AtPositionAtOnce(Sent.Default.CompletionList, (document, offset, cancellation) => document.CompleteAt(offset, cancellation) is { } list ? HasSnippets ? list : list.WithoutSnippets() : null)),
            ("textDocument/signatureHelp", AtPositionAtOnce(Sent.Default.SignatureHelp, static (document, offset, cancellation) => document.SignatureAt(offset, cancellation))),
            ("textDocument/definition", AtPosition(Sent.Default.LspLocationArray, static (document, offset, cancellation) => document.DefinitionsAt(offset, cancellation))),
            ("textDocument/typeDefinition", AtPosition(Sent.Default.LspLocationArray, static (document, offset, cancellation) => document.TypesAt(offset, cancellation))),
            ("textDocument/declaration", AtPosition(Sent.Default.LspLocationArray, static (document, offset, cancellation) => document.DeclarationsAt(offset, cancellation))),
            ("textDocument/implementation", AtPosition(Sent.Default.LspLocationArray, static (document, offset, cancellation) => document.ImplementationsAt(offset, cancellation))),
            ("textDocument/documentHighlight", AtPosition(Sent.Default.DocumentHighlightArray, static (document, offset, cancellation) => document.HighlightsAt(offset, cancellation))),
            ("textDocument/prepareRename", AtPosition(Sent.Default.PrepareRenameResult, static (document, offset, cancellation) => document.PrepareRenameAt(offset, cancellation))),
            ("textDocument/linkedEditingRange", AtPosition(Sent.Default.LinkedEditingRanges, static (document, offset, cancellation) => document.LinkedAt(offset, cancellation))),
            ("textDocument/documentSymbol", OfDocument(Sent.Default.DocumentSymbolArray, static (document, cancellation) => document.Symbols(cancellation))),
            ("textDocument/codeLens", OfDocument(Sent.Default.CodeLensArray, static (document, cancellation) => document.Lenses(cancellation))),
            ("textDocument/documentLink", OfDocument(Sent.Default.DocumentLinkArray, static (document, cancellation) => document.Links(cancellation))),
            ("textDocument/foldingRange", OfDocument(Sent.Default.FoldingRangeArray, static (document, cancellation) => document.Folds(cancellation))),
            ("textDocument/formatting", OfDocument(Sent.Default.LspTextEditArray, static (document, cancellation) => document.Format(null, cancellation))),
            ("textDocument/rangeFormatting", OfRange(Sent.Default.LspTextEditArray, static (document, span, cancellation) => document.Format(span, cancellation))),
            ("textDocument/inlayHint", OfRange(Sent.Default.InlayHintArray, static (document, span, cancellation) => document.Hints(span, cancellation))),
            ("textDocument/semanticTokens/full", OfDocument(Sent.Default.SemanticTokens, (document, cancellation) => _tokens.Whole(document.Document.Uri, document.Tokens(null, cancellation)))),
            ("textDocument/semanticTokens/range", OfRange(Sent.Default.SemanticTokens, static (document, span, cancellation) => new SemanticTokens(null, document.Tokens(span, cancellation)))),
            ("textDocument/semanticTokens/full/delta", Of(Received.SemanticTokensDeltaParams, Sent.Default.SemanticTokensDelta, static parameters => parameters.TextDocument, (document, parameters, cancellation) =>
                _tokens.Changes(document.Document.Uri, parameters.PreviousResultId, document.Tokens(null, cancellation)))),
            ("textDocument/references", Of(Received.ReferenceParams, Sent.Default.LspLocationArray, static parameters => parameters.TextDocument, (document, parameters, cancellation) =>
                document.ReferencesAt(OffsetOf(document, parameters.Position), [.. files.All(cancellation)], parameters.Context?.IncludeDeclaration == true, cancellation))),
            ("textDocument/rename", Of(Received.RenameParams, Sent.Default.LspWorkspaceEdit, static parameters => parameters.TextDocument, (document, parameters, cancellation) =>
                document.RenameAt(OffsetOf(document, parameters.Position), parameters.NewName, cancellation))),
            ("textDocument/codeAction", Of(Received.CodeActionParams, Sent.Default.CodeActionArray, static parameters => parameters.TextDocument, (document, parameters, cancellation) =>
                document.Actions(SpanOf(document, parameters.Range), parameters.Context.Only, cancellation))),
            ("textDocument/onTypeFormatting", Of(Received.OnTypeFormattingParams, Sent.Default.LspTextEditArray, static parameters => parameters.TextDocument, (document, parameters, cancellation) =>
                document.Format(LineBefore(document, parameters.Position), cancellation))),
            ("textDocument/selectionRange", Of(Received.PositionsParams, Sent.Default.SelectionRangeArray, static parameters => parameters.TextDocument, (document, parameters, cancellation) =>
                parameters.Positions.Select(position => document.SelectionAt(OffsetOf(document, position), cancellation)).ToArray())),
            ("textDocument/diagnostic", Of(Received.DocumentDiagnosticParams, Sent.Default.DocumentDiagnosticReport, static parameters => parameters.TextDocument, static (document, parameters, cancellation) =>
                DiagnosticReports.Of(document.Diagnose(cancellation), parameters.PreviousResultId))),
            ("settingsc/preview", Of(Received.PreviewParams, Sent.Default.Preview, static parameters => parameters.TextDocument, static (document, parameters, cancellation) =>
                document.PreviewAt(parameters.Path, parameters.Position is { } position ? OffsetOf(document, position) : null, cancellation))),
        ];
    }

    /// <summary>Forgets what was said of a document.</summary>
    public void Forget(string uri) => _tokens.Forget(uri);

    private static int OffsetOf(LanguageDocument document, LspPosition position) => document.Document.Encoding.OffsetOf(document.Document.Text, position);

    private static TextSpan SpanOf(LanguageDocument document, LspRange range) => document.Document.Encoding.SpanOf(document.Document.Text, range);

    // A line is formatted when it has been left: with the character that ends it.
    private static TextSpan LineBefore(LanguageDocument document, LspPosition position)
    {
        var lines = document.Document.Text.Lines;
        return lines.LineSpan(Math.Clamp(position.Line - 1, 0, lines.Count - 1));
    }

    private Method AtPosition<TResult>(JsonTypeInfo<TResult> answer, Func<LanguageDocument, int, CancellationToken, TResult?> feature)
        where TResult : class => Of(
            Received.PositionParams, answer, static parameters => parameters.TextDocument, (document, parameters, cancellation) => feature(document, OffsetOf(document, parameters.Position), cancellation));

    // People wait for these while they type.
    private Method AtPositionAtOnce<TResult>(JsonTypeInfo<TResult> answer, Func<LanguageDocument, int, CancellationToken, TResult?> feature)
        where TResult : class => Of(
            Received.PositionParams, answer, static parameters => parameters.TextDocument, (document, parameters, cancellation) => feature(document, OffsetOf(document, parameters.Position), cancellation), mayBeQuick: true);

    private Method OfRange<TResult>(JsonTypeInfo<TResult> answer, Func<LanguageDocument, TextSpan, CancellationToken, TResult?> feature)
        where TResult : class => Of(
            Received.RangeParams, answer, static parameters => parameters.TextDocument, (document, parameters, cancellation) => feature(document, SpanOf(document, parameters.Range), cancellation));

    private Method OfDocument<TResult>(JsonTypeInfo<TResult> answer, Func<LanguageDocument, CancellationToken, TResult?> feature)
        where TResult : class => Of(
            Received.DocumentParams, answer, static parameters => parameters.TextDocument, (document, _, cancellation) => feature(document, cancellation));

    private Method Of<TParams, TResult>(
        Func<JsonMembers, TParams> read, JsonTypeInfo<TResult> answer, Func<TParams, TextDocumentIdentifier> about, Func<LanguageDocument, TParams, CancellationToken, TResult?> feature, bool mayBeQuick = false)
        where TParams : class
        where TResult : class => Method.Work(read, answer, parameters =>
        {
            var document = documents[about(parameters).Uri];
            return cancellation => Current(document, feature(document, parameters, cancellation));
        }, mayBeQuick ? parameters => documents.Find(about(parameters).Uri) is { IsQuick: true } : null);

    // What was worked out of a text that the client no longer has would be shown at wrong places.
    private TResult Current<TResult>(LanguageDocument document, TResult result) => documents.IsLatest(document)
        ? result
        : throw new RequestException(RpcError.ContentModified, "The document has changed.");
}
