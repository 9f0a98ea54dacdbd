using System.Text.Json;

namespace Settings.LanguageServer.Messages;

/// <summary>No parameters.</summary>
internal sealed record NoParams;

/// <summary>A document.</summary>
/// <param name="Uri">Its address.</param>
internal sealed record TextDocumentIdentifier(string Uri);

/// <summary>A document at one version.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Version">The version.</param>
internal sealed record VersionedTextDocumentIdentifier(string Uri, int Version);

/// <summary>A document that the client opens.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="LanguageId">Its language, as the client calls it.</param>
/// <param name="Version">Its version.</param>
/// <param name="Text">Its text.</param>
internal sealed record TextDocumentItem(string Uri, string LanguageId, int Version, string Text);

/// <summary>Parameters of textDocument/didOpen.</summary>
internal sealed record DidOpenParams(TextDocumentItem TextDocument);

/// <summary>Parameters of textDocument/didChange: the changes in turn, each of the text that the one before leaves.</summary>
internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, ContentChange[] ContentChanges);

/// <summary>A change of a text.</summary>
/// <param name="Text">The new text.</param>
internal sealed record ContentChange(string Text)
{
    /// <summary>What it replaces; null for the whole text.</summary>
    public LspRange? Range { get; init; }
}

/// <summary>Parameters of requests about a document.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument);

/// <summary>Parameters of requests about a place in a document.</summary>
internal sealed record PositionParams(TextDocumentIdentifier TextDocument, LspPosition Position);

/// <summary>Parameters of requests about a range of a document.</summary>
internal sealed record RangeParams(TextDocumentIdentifier TextDocument, LspRange Range);

/// <summary>Parameters of textDocument/selectionRange.</summary>
internal sealed record PositionsParams(TextDocumentIdentifier TextDocument, LspPosition[] Positions);

/// <summary>Parameters of textDocument/references.</summary>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, LspPosition Position)
{
    /// <summary>What is asked for.</summary>
    public ReferenceContext? Context { get; init; }
}

/// <summary>What references are asked for.</summary>
/// <param name="IncludeDeclaration">Whether the declaration is one.</param>
internal sealed record ReferenceContext(bool IncludeDeclaration);

/// <summary>Parameters of textDocument/rename.</summary>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, LspPosition Position, string NewName);

/// <summary>Parameters of textDocument/codeAction.</summary>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, LspRange Range, CodeActionContext Context);

/// <summary>What actions are asked for.</summary>
internal sealed record CodeActionContext
{
    /// <summary>The kinds, with those below them; null for all.</summary>
    public string[]? Only { get; init; }
}

/// <summary>Parameters of textDocument/formatting. The form is ours, not a matter of options.</summary>
internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, LspPosition Position, string Ch);

/// <summary>Parameters of textDocument/semanticTokens/full/delta.</summary>
internal sealed record SemanticTokensDeltaParams(TextDocumentIdentifier TextDocument, string PreviousResultId);

/// <summary>Parameters of textDocument/diagnostic.</summary>
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument)
{
    /// <summary>The result that the client has; null for none.</summary>
    public string? PreviousResultId { get; init; }
}

/// <summary>Parameters of workspace/diagnostic.</summary>
internal sealed record WorkspaceDiagnosticParams(PreviousResult[] PreviousResultIds)
{
    /// <summary>Under which name progress is shown; null for not at all. It outlives the message.</summary>
    public JsonElement? WorkDoneToken { get; init; }
}

/// <summary>A result that the client has.</summary>
internal sealed record PreviousResult(string Uri, string Value);

/// <summary>Parameters of workspace/symbol.</summary>
internal sealed record WorkspaceSymbolParams(string Query);

/// <summary>Parameters of workspace/executeCommand.</summary>
internal sealed record ExecuteCommandParams(string Command)
{
    /// <summary>What it is given; null for nothing.</summary>
    public string[]? Arguments { get; init; }
}

/// <summary>Parameters of $/cancelRequest.</summary>
internal sealed record CancelParams(JsonElement Id);

/// <summary>Parameters of workspace/didChangeConfiguration.</summary>
internal sealed record ConfigurationParams
{
    /// <summary>The settings of the editor; null where it is to be asked.</summary>
    public ConfigurationSections? Settings { get; init; }
}

/// <summary>The settings of an editor, of which this is one section.</summary>
internal sealed record ConfigurationSections
{
    /// <summary>The section of this server.</summary>
    public ClientSettings? Settingsc { get; init; }
}

/// <summary>Parameters of workspace/didChangeWatchedFiles.</summary>
internal sealed record WatchedFilesParams(FileEvent[] Changes);

/// <summary>A change of a file: 1 created, 2 changed, 3 deleted.</summary>
internal sealed record FileEvent(string Uri, int Type);

/// <summary>Parameters of workspace/didChangeWorkspaceFolders.</summary>
internal sealed record WorkspaceFoldersParams(WorkspaceFoldersEvent Event);

/// <summary>A change of the folders.</summary>
internal sealed record WorkspaceFoldersEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);

/// <summary>A folder that is open.</summary>
internal sealed record WorkspaceFolder(string Uri, string Name);
