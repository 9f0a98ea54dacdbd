using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;

namespace Settings.LanguageServer.Server;

/// <summary>What the server tells a client that it can do.</summary>
internal static class Capabilities
{
    /// <summary>The capabilities.</summary>
    /// <param name="encoding">How positions are counted.</param>
    public static ServerCapabilities Of(PositionEncoding encoding) => new()
    {
        PositionEncoding = encoding.Name,
        HoverProvider = true,
        SignatureHelpProvider = new SignatureHelpOptions(["=", "\"", ":", "[", ","]),
        CodeLensProvider = new CodeLensOptions(ResolveProvider: false),
        DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false),
        InlayHintProvider = true,
        DefinitionProvider = true,
        TypeDefinitionProvider = true,
        DeclarationProvider = true,
        ImplementationProvider = true,
        CompletionProvider = new CompletionOptions([".", "[", "\"", "=", " "], ResolveProvider: false),
        DocumentFormattingProvider = true,
        DocumentRangeFormattingProvider = true,
        DocumentOnTypeFormattingProvider = new OnTypeFormattingOptions("\n"),
        CodeActionProvider = new CodeActionOptions([ActionKinds.QuickFix, ActionKinds.FixAll, ActionKinds.Rewrite]),
        ExecuteCommandProvider = new ExecuteCommandOptions(Commands.All),
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        RenameProvider = new RenameOptions(PrepareProvider: true),
        LinkedEditingRangeProvider = true,
        FoldingRangeProvider = true,
        SelectionRangeProvider = true,
        SemanticTokensProvider = new SemanticTokensOptions(TokenLegend.Legend, new SemanticTokensFull(Delta: true), Range: true),
        DiagnosticProvider = new DiagnosticOptions("settingsc", InterFileDependencies: false, WorkspaceDiagnostics: true),
        Workspace = new WorkspaceServerCapabilities(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true))
        {
            TextDocumentContent = new TextDocumentContentOptions([CatalogAddresses.Scheme, PreviewAddress.Scheme]),
        },
    };
}
