using System.Text.Json.Serialization;

namespace Settings.LanguageServer.Messages;

/// <summary>How messages to the client are written: by code that is generated for each type, which needs no description of it at run time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(NoParams))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(ConfigurationRequestParams))]
[JsonSerializable(typeof(MessageParams))]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(LspDiagnostic[]))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(SignatureHelp))]
[JsonSerializable(typeof(LspLocation[]))]
[JsonSerializable(typeof(DocumentSymbol[]))]
[JsonSerializable(typeof(WorkspaceSymbol[]))]
[JsonSerializable(typeof(DocumentHighlight[]))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(DocumentLink[]))]
[JsonSerializable(typeof(LspTextEdit[]))]
[JsonSerializable(typeof(LspWorkspaceEdit))]
[JsonSerializable(typeof(PrepareRenameResult))]
[JsonSerializable(typeof(FoldingRange[]))]
[JsonSerializable(typeof(SelectionRange[]))]
[JsonSerializable(typeof(LinkedEditingRanges))]
[JsonSerializable(typeof(SemanticTokens))]
[JsonSerializable(typeof(SemanticTokensDelta))]
[JsonSerializable(typeof(InlayHint[]))]
[JsonSerializable(typeof(ProgressParams))]
[JsonSerializable(typeof(Preview))]
[JsonSerializable(typeof(TextContent))]
[JsonSerializable(typeof(Targets))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(TextContentParams))]
internal sealed partial class Sent : JsonSerializerContext;
