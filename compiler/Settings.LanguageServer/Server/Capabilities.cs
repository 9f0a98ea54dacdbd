using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;

namespace Settings.LanguageServer.Server;

/// <summary>What the server tells a client that it can do.</summary>
internal static class Capabilities
{
    /// <summary>The characters after which a client asks for the form of a value.</summary>
    public static readonly string[] SignatureTriggers = ["=", "\"", ":", "[", ","];

    /// <summary>The capabilities.</summary>
    /// <param name="encoding">How positions are counted.</param>
    /// <param name="registered">What is registered after the initialization instead, for our own languages: see <see cref="ExclusiveFeatures"/>.</param>
    public static ServerCapabilities Of(PositionEncoding encoding, IReadOnlyCollection<string> registered) => new()
    {
        PositionEncoding = encoding.Name,
        HoverProvider = true,
        SignatureHelpProvider = registered.Contains(ExclusiveFeatures.SignatureHelp) ? null : new SignatureHelpOptions(SignatureTriggers),
        CodeLensProvider = new CodeLensOptions(ResolveProvider: false),
        DocumentLinkProvider = new DocumentLinkOptions(ResolveProvider: false),
        InlayHintProvider = true,
        DefinitionProvider = true,
        TypeDefinitionProvider = true,
        DeclarationProvider = true,
        ImplementationProvider = true,
        CompletionProvider = new CompletionOptions([".", "[", "\"", "=", " "], ResolveProvider: false),
        DocumentFormattingProvider = !registered.Contains(ExclusiveFeatures.Formatting),
        DocumentRangeFormattingProvider = !registered.Contains(ExclusiveFeatures.RangeFormatting),
        DocumentOnTypeFormattingProvider = registered.Contains(ExclusiveFeatures.OnTypeFormatting) ? null : new OnTypeFormattingOptions("\n"),
        CodeActionProvider = new CodeActionOptions([ActionKinds.QuickFix, ActionKinds.FixAll, ActionKinds.Format, ActionKinds.Rewrite]),
        ExecuteCommandProvider = new ExecuteCommandOptions(Commands.All),
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        RenameProvider = new RenameOptions(PrepareProvider: true),
        LinkedEditingRangeProvider = true,
        FoldingRangeProvider = !registered.Contains(ExclusiveFeatures.Folding),
        SelectionRangeProvider = true,
        SemanticTokensProvider = registered.Contains(ExclusiveFeatures.SemanticTokens) ? null : new SemanticTokensOptions(TokenLegend.Legend, new SemanticTokensFull(Delta: true), Range: true),
        DiagnosticProvider = new DiagnosticOptions("settingsc", InterFileDependencies: false, WorkspaceDiagnostics: true),
        Workspace = new WorkspaceServerCapabilities(new WorkspaceFoldersOptions(Supported: true, ChangeNotifications: true))
        {
            TextDocumentContent = new TextDocumentContentOptions([CatalogAddresses.Scheme, PreviewAddress.Scheme]),
        },
    };
}
