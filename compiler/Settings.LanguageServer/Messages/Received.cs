using Settings.LanguageServer.Protocol;
using Settings.LanguageServer.Server;

namespace Settings.LanguageServer.Messages;

/// <summary>How messages of the client are read: a method for each kind of parameters. All throw a JsonException with the place of what is missing or wrong.</summary>
internal static class Received
{
    /// <summary>No parameters.</summary>
    public static NoParams NoParams(JsonMembers members) => new();

    /// <summary>Those of initialize.</summary>
    public static InitializeParams InitializeParams(JsonMembers members) => new()
    {
        Capabilities = members.ObjectOrNull("capabilities", ClientCapabilities) ?? new(),
        InitializationOptions = members.ObjectOrNull("initializationOptions", ClientSettings),
        Commands = members.ObjectOrEmpty("initializationOptions").TextsOrNull("commands") ?? [],
        WorkspaceFolders = members.ListOrNull("workspaceFolders", Folder),
        RootUri = members.TextOrNull("rootUri"),
    };

    /// <summary>What people set in their editor.</summary>
    public static ClientSettings ClientSettings(JsonMembers members) => new()
    {
        Variant = members.TextOrNull("variant"),
        Release = members.TextOrNull("release"),
        Arch = members.TextOrNull("arch"),
        HidesChanges = members.Has("changesSinceHead") && !members.Flag("changesSinceHead"),
    };

    /// <summary>Those of textDocument/didOpen.</summary>
    public static DidOpenParams DidOpenParams(JsonMembers members)
    {
        var document = members.Object("textDocument");
        return new(new(document.Text("uri"), document.Text("languageId"), document.Number("version"), document.Text("text")));
    }

    /// <summary>Those of textDocument/didChange.</summary>
    public static DidChangeParams DidChangeParams(JsonMembers members)
    {
        var document = members.Object("textDocument");
        return new(
            new(document.Text("uri"), document.Number("version")),
            members.List("contentChanges", static change => new ContentChange(change.Text("text")) { Range = change.ObjectOrNull("range", Range) }));
    }

    /// <summary>Those of requests about a document.</summary>
    public static DocumentParams DocumentParams(JsonMembers members) => new(Document(members));

    /// <summary>Those of requests about a place.</summary>
    public static PositionParams PositionParams(JsonMembers members) => new(Document(members), Position(members.Object("position")));

    /// <summary>Those of requests about a range.</summary>
    public static RangeParams RangeParams(JsonMembers members) => new(Document(members), Range(members.Object("range")));

    /// <summary>Those of textDocument/selectionRange.</summary>
    public static PositionsParams PositionsParams(JsonMembers members) => new(Document(members), members.List("positions", Position));

    /// <summary>Those of textDocument/references.</summary>
    public static ReferenceParams ReferenceParams(JsonMembers members) => new(Document(members), Position(members.Object("position")))
    {
        Context = members.ObjectOrNull("context", static context => new ReferenceContext(context.Flag("includeDeclaration"))),
    };

    /// <summary>Those of textDocument/rename.</summary>
    public static RenameParams RenameParams(JsonMembers members) => new(Document(members), Position(members.Object("position")), members.Text("newName"));

    /// <summary>Those of textDocument/codeAction.</summary>
    public static CodeActionParams CodeActionParams(JsonMembers members) =>
        new(Document(members), Range(members.Object("range")), new() { Only = members.Object("context").TextsOrNull("only") });

    /// <summary>Those of textDocument/onTypeFormatting.</summary>
    public static OnTypeFormattingParams OnTypeFormattingParams(JsonMembers members) => new(Document(members), Position(members.Object("position")), members.Text("ch"));

    /// <summary>Those of textDocument/semanticTokens/full/delta.</summary>
    public static SemanticTokensDeltaParams SemanticTokensDeltaParams(JsonMembers members) => new(Document(members), members.Text("previousResultId"));

    /// <summary>Those of textDocument/diagnostic.</summary>
    public static DocumentDiagnosticParams DocumentDiagnosticParams(JsonMembers members) => new(Document(members)) { PreviousResultId = members.TextOrNull("previousResultId") };

    /// <summary>Those of workspace/diagnostic.</summary>
    public static WorkspaceDiagnosticParams WorkspaceDiagnosticParams(JsonMembers members) =>
        new(members.List("previousResultIds", static result => new PreviousResult(result.Text("uri"), result.Text("value")))) { WorkDoneToken = members.Any("workDoneToken") };

    /// <summary>Those of workspace/symbol.</summary>
    public static WorkspaceSymbolParams WorkspaceSymbolParams(JsonMembers members) => new(members.Text("query"));

    /// <summary>Those of workspace/executeCommand.</summary>
    public static ExecuteCommandParams ExecuteCommandParams(JsonMembers members) => new(members.Text("command")) { Arguments = members.TextsOrNull("arguments") };

    /// <summary>Those of $/cancelRequest.</summary>
    public static CancelParams CancelParams(JsonMembers members) => new(members.Any("id") ?? default);

    /// <summary>Those of workspace/didChangeConfiguration.</summary>
    public static ConfigurationParams ConfigurationParams(JsonMembers members) => new()
    {
        Settings = members.ObjectOrNull("settings", static settings => new ConfigurationSections { Settingsc = settings.ObjectOrNull("settingsc", ClientSettings) }),
    };

    /// <summary>Those of workspace/didChangeWatchedFiles.</summary>
    public static WatchedFilesParams WatchedFilesParams(JsonMembers members) => new(members.List("changes", static change => new FileEvent(change.Text("uri"), change.Number("type"))));

    /// <summary>Those of workspace/didChangeWorkspaceFolders.</summary>
    public static WorkspaceFoldersParams WorkspaceFoldersParams(JsonMembers members)
    {
        var change = members.Object("event");
        return new(new(change.List("added", Folder), change.List("removed", Folder)));
    }

    /// <summary>Those of settingsc/preview.</summary>
    public static PreviewParams PreviewParams(JsonMembers members) => new(Document(members))
    {
        Path = members.TextOrNull("path"),
        Position = members.ObjectOrNull("position", Position),
    };

    /// <summary>Those of workspace/textDocumentContent.</summary>
    public static TextContentParams TextContentParams(JsonMembers members) => new(members.Text("uri"));

    /// <summary>Those of settingsc/targets.</summary>
    public static TargetsParams TargetsParams(JsonMembers members) => new() { Release = members.TextOrNull("release") };

    private static TextDocumentIdentifier Document(JsonMembers members) => new(members.Object("textDocument").Text("uri"));

    private static LspPosition Position(JsonMembers members) => new(members.Number("line"), members.Number("character"));

    private static LspRange Range(JsonMembers members) => new(Position(members.Object("start")), Position(members.Object("end")));

    private static WorkspaceFolder Folder(JsonMembers members) => new(members.Text("uri"), members.Text("name"));

    private static ClientCapabilities ClientCapabilities(JsonMembers members)
    {
        var (document, workspace) = (members.ObjectOrEmpty("textDocument"), members.ObjectOrEmpty("workspace"));
        return new()
        {
            PositionEncodings = members.ObjectOrEmpty("general").TextsOrNull("positionEncodings"),
            AsksForDiagnostics = document.Has("diagnostic"),
            RefreshesDiagnostics = workspace.ObjectOrEmpty("diagnostics").Flag("refreshSupport"),
            RefreshesLenses = workspace.ObjectOrEmpty("codeLens").Flag("refreshSupport"),
            HasSnippets = document.ObjectOrEmpty("completion").ObjectOrEmpty("completionItem").Flag("snippetSupport"),
            HasConfiguration = workspace.Flag("configuration"),
            WatchesFiles = workspace.ObjectOrEmpty("didChangeWatchedFiles").Flag("dynamicRegistration"),
            AsksForTexts = workspace.Has("textDocumentContent"),
            Registers = ExclusiveFeatures.Names.Where(name => document.ObjectOrEmpty(name).Flag("dynamicRegistration")).ToArray(),
        };
    }
}
