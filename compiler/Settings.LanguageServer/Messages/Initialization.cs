namespace Settings.LanguageServer.Messages;

/// <summary>Parameters of initialize.</summary>
internal sealed record InitializeParams
{
    /// <summary>What the client can do.</summary>
    public ClientCapabilities Capabilities { get; init; } = new();

    /// <summary>What the client asks of this server.</summary>
    public ClientSettings? InitializationOptions { get; init; }

    /// <summary>The commands that it carries out itself, beyond those that every client of this server has.</summary>
    public string[] Commands { get; init; } = [];

    /// <summary>The folders that are open; null for none.</summary>
    public WorkspaceFolder[]? WorkspaceFolders { get; init; }

    /// <summary>The folder that is open, of a client without the list.</summary>
    public string? RootUri { get; init; }
}

/// <summary>What people set in their editor for this server, and what initialize may carry.</summary>
internal sealed record ClientSettings
{
    /// <summary>The variant to check for; null to leave it to the document.</summary>
    public string? Variant { get; init; }

    /// <summary>The release to check for; null to leave it to the document.</summary>
    public string? Release { get; init; }

    /// <summary>The processor architecture; null to leave it to the configuration file.</summary>
    public string? Arch { get; init; }

    /// <summary>Whether what differs from HEAD is not said above documents.</summary>
    public bool HidesChanges { get; init; }
}

/// <summary>What of a client's abilities makes a difference here.</summary>
internal sealed record ClientCapabilities
{
    /// <summary>How characters are counted, the best first: "utf-16", "utf-8", "utf-32"; null when it does not say.</summary>
    public string[]? PositionEncodings { get; init; }

    /// <summary>Whether it asks for diagnostics itself.</summary>
    public bool AsksForDiagnostics { get; init; }

    /// <summary>Whether it asks again when it is told that diagnostics have changed.</summary>
    public bool RefreshesDiagnostics { get; init; }

    /// <summary>Whether it asks again when it is told that what is said above lines has changed.</summary>
    public bool RefreshesLenses { get; init; }

    /// <summary>Whether texts of completion may have places to fill in.</summary>
    public bool HasSnippets { get; init; }

    /// <summary>Whether it can be asked for what people set in it.</summary>
    public bool HasConfiguration { get; init; }

    /// <summary>Whether it watches files when it is asked to.</summary>
    public bool WatchesFiles { get; init; }

    /// <summary>Whether it asks for the texts of addresses that are not files.</summary>
    public bool AsksForTexts { get; init; }

    /// <summary>The features of documents that it lets the server announce later, for some languages only; as its capabilities call them.</summary>
    public string[] Registers { get; init; } = [];
}

/// <summary>The answer to initialize.</summary>
internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

/// <summary>What the server is called.</summary>
internal sealed record ServerInfo(string Name, string Version);

/// <summary>What the server can do; a feature that it lacks is null.</summary>
internal sealed record ServerCapabilities
{
    /// <summary>How characters are counted.</summary>
    public required string PositionEncoding { get; init; }

    /// <summary>How texts are kept.</summary>
    public TextDocumentSyncOptions TextDocumentSync { get; init; } = new();

    /// <summary>Completion.</summary>
    public CompletionOptions? CompletionProvider { get; init; }

    /// <summary>Hover.</summary>
    public bool HoverProvider { get; init; }

    /// <summary>Help while a value is typed.</summary>
    public SignatureHelpOptions? SignatureHelpProvider { get; init; }

    /// <summary>Definition: the schema of a setting.</summary>
    public bool DefinitionProvider { get; init; }

    /// <summary>Type definition: the schema of its type.</summary>
    public bool TypeDefinitionProvider { get; init; }

    /// <summary>Declaration: the layer of its default.</summary>
    public bool DeclarationProvider { get; init; }

    /// <summary>Implementation: the templates that read it.</summary>
    public bool ImplementationProvider { get; init; }

    /// <summary>References.</summary>
    public bool ReferencesProvider { get; init; }

    /// <summary>Other mentions in the same document.</summary>
    public bool DocumentHighlightProvider { get; init; }

    /// <summary>The outline.</summary>
    public bool DocumentSymbolProvider { get; init; }

    /// <summary>Settings of the workspace by name.</summary>
    public bool WorkspaceSymbolProvider { get; init; }

    /// <summary>Fixes and refactorings.</summary>
    public CodeActionOptions? CodeActionProvider { get; init; }

    /// <summary>What is said above lines.</summary>
    public CodeLensOptions? CodeLensProvider { get; init; }

    /// <summary>Links.</summary>
    public DocumentLinkOptions? DocumentLinkProvider { get; init; }

    /// <summary>Formatting of a document.</summary>
    public bool DocumentFormattingProvider { get; init; }

    /// <summary>Formatting of a range.</summary>
    public bool DocumentRangeFormattingProvider { get; init; }

    /// <summary>Formatting while typing.</summary>
    public OnTypeFormattingOptions? DocumentOnTypeFormattingProvider { get; init; }

    /// <summary>Renaming.</summary>
    public RenameOptions? RenameProvider { get; init; }

    /// <summary>Folding.</summary>
    public bool FoldingRangeProvider { get; init; }

    /// <summary>Selections that grow.</summary>
    public bool SelectionRangeProvider { get; init; }

    /// <summary>Names that change together.</summary>
    public bool LinkedEditingRangeProvider { get; init; }

    /// <summary>Colours by meaning.</summary>
    public SemanticTokensOptions? SemanticTokensProvider { get; init; }

    /// <summary>Hints between characters.</summary>
    public bool InlayHintProvider { get; init; }

    /// <summary>Diagnostics on request.</summary>
    public DiagnosticOptions? DiagnosticProvider { get; init; }

    /// <summary>Commands.</summary>
    public ExecuteCommandOptions? ExecuteCommandProvider { get; init; }

    /// <summary>About the workspace.</summary>
    public WorkspaceServerCapabilities? Workspace { get; init; }
}

/// <summary>How texts are kept: opened, and changed by ranges (2).</summary>
internal sealed record TextDocumentSyncOptions
{
    /// <summary>Whether the server is told of opening and closing.</summary>
    public bool OpenClose { get; init; } = true;

    /// <summary>How it is told of changes: 2, by ranges.</summary>
    public int Change { get; init; } = 2;

    /// <summary>Whether it is told of saving.</summary>
    public bool Save { get; init; } = true;
}

/// <summary>About completion.</summary>
internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);

/// <summary>About help while a value is typed.</summary>
internal sealed record SignatureHelpOptions(string[] TriggerCharacters);

/// <summary>About actions.</summary>
internal sealed record CodeActionOptions(string[] CodeActionKinds);

/// <summary>About code lenses.</summary>
internal sealed record CodeLensOptions(bool ResolveProvider);

/// <summary>About links.</summary>
internal sealed record DocumentLinkOptions(bool ResolveProvider);

/// <summary>About formatting while typing.</summary>
internal sealed record OnTypeFormattingOptions(string FirstTriggerCharacter)
{
    /// <summary>The other characters.</summary>
    public string[]? MoreTriggerCharacter { get; init; }
}

/// <summary>About renaming.</summary>
internal sealed record RenameOptions(bool PrepareProvider);

/// <summary>About semantic tokens.</summary>
internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, SemanticTokensFull Full, bool Range);

/// <summary>What the numbers in semantic tokens mean.</summary>
internal sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);

/// <summary>About semantic tokens of whole documents.</summary>
internal sealed record SemanticTokensFull(bool Delta);

/// <summary>About diagnostics on request.</summary>
internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

/// <summary>About commands.</summary>
internal sealed record ExecuteCommandOptions(string[] Commands);

/// <summary>About the workspace.</summary>
internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersOptions WorkspaceFolders)
{
    /// <summary>The texts that the server has itself.</summary>
    public TextDocumentContentOptions? TextDocumentContent { get; init; }
}

/// <summary>About texts that the server has itself.</summary>
internal sealed record TextDocumentContentOptions(string[] Schemes);

/// <summary>About several folders.</summary>
internal sealed record WorkspaceFoldersOptions(bool Supported, bool ChangeNotifications);

/// <summary>Parameters of client/registerCapability.</summary>
internal sealed record RegistrationParams(Registration[] Registrations);

/// <summary>Something that the server asks to be told of, or to be asked.</summary>
internal sealed record Registration(string Id, string Method, RegistrationOptions RegisterOptions);

/// <summary>What the registration is about; what its method does not have is null.</summary>
internal sealed record RegistrationOptions
{
    /// <summary>Files to watch.</summary>
    public FileWatcher[]? Watchers { get; init; }

    /// <summary>The documents.</summary>
    public DocumentFilter[]? DocumentSelector { get; init; }

    /// <summary>The character after which the server is asked.</summary>
    public string? FirstTriggerCharacter { get; init; }

    /// <summary>The characters after which the server is asked.</summary>
    public string[]? TriggerCharacters { get; init; }

    /// <summary>What the numbers in semantic tokens mean.</summary>
    public SemanticTokensLegend? Legend { get; init; }

    /// <summary>Semantic tokens of whole documents.</summary>
    public SemanticTokensFull? Full { get; init; }

    /// <summary>Whether there are semantic tokens of ranges.</summary>
    public bool? Range { get; init; }
}

/// <summary>The documents of a language.</summary>
internal sealed record DocumentFilter(string Language);

/// <summary>A pattern of files.</summary>
internal sealed record FileWatcher(string GlobPattern);

/// <summary>Parameters of workspace/configuration.</summary>
internal sealed record ConfigurationRequestParams(ConfigurationItem[] Items);

/// <summary>A part of the client's settings.</summary>
internal sealed record ConfigurationItem(string Section);

/// <summary>Parameters of window/logMessage and window/showMessage: 1 error, 2 warning, 3 info, 4 log.</summary>
internal sealed record MessageParams(int Type, string Message);
