using System.Text.Json;
using System.Text.Json.Serialization;

namespace Settings.LanguageServer.Messages;

/// <summary>A finding. Severity: 1 error, 2 warning, 3 information, 4 hint.</summary>
internal sealed record LspDiagnostic(LspRange Range, int Severity, string Code, string Source, string Message)
{
    /// <summary>Where the kind of finding is described.</summary>
    public CodeDescription? CodeDescription { get; init; }

    /// <summary>1: the text has no use; 2: it is out of date.</summary>
    public int[]? Tags { get; init; }

    /// <summary>Further places.</summary>
    public RelatedInformation[]? RelatedInformation { get; init; }
}

/// <summary>A page about a kind of finding.</summary>
internal sealed record CodeDescription(string Href);

/// <summary>A further place that a finding mentions.</summary>
internal sealed record RelatedInformation(LspLocation Location, string Message);

/// <summary>Parameters of textDocument/publishDiagnostics.</summary>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, LspDiagnostic[] Diagnostics);

/// <summary>The answer to textDocument/diagnostic. Kind: "full" with items, or "unchanged".</summary>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId)
{
    /// <summary>The findings.</summary>
    public LspDiagnostic[]? Items { get; init; }
}

/// <summary>The answer to workspace/diagnostic.</summary>
internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

/// <summary>The findings of one document of the workspace.</summary>
internal sealed record WorkspaceDocumentDiagnosticReport(string Kind, string ResultId, string Uri)
{
    /// <summary>The version of the text; null for one that is not open.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? Version { get; init; }

    /// <summary>The findings.</summary>
    public LspDiagnostic[]? Items { get; init; }
}

/// <summary>The answer to textDocument/hover.</summary>
internal sealed record Hover(LspMarkup Contents)
{
    /// <summary>What it is about.</summary>
    public LspRange? Range { get; init; }
}

/// <summary>The answer to textDocument/completion.</summary>
internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items)
{
    /// <summary>The same for a client that would write the marks of places to fill in.</summary>
    public CompletionList WithoutSnippets() => this with { Items = Items.Select(item => item.WithoutSnippet()).ToArray() };
}

/// <summary>Something that can be written.</summary>
/// <param name="Label">What it is called.</param>
internal sealed record CompletionItem(string Label)
{
    /// <summary>What kind of thing it is: 10 property, 12 value, 13 enum, 20 enum member, 9 module, 15 snippet.</summary>
    public int? Kind { get; init; }

    /// <summary>A few words beside the label.</summary>
    public string? Detail { get; init; }

    /// <summary>What it is for.</summary>
    public LspMarkup? Documentation { get; init; }

    /// <summary>1: it should no longer be used.</summary>
    public int[]? Tags { get; init; }

    /// <summary>The order of the list.</summary>
    public string? SortText { get; init; }

    /// <summary>What is compared with what has been typed.</summary>
    public string? FilterText { get; init; }

    /// <summary>2: the text has places to fill in.</summary>
    public int? InsertTextFormat { get; init; }

    /// <summary>The change.</summary>
    public LspTextEdit? TextEdit { get; init; }

    /// <summary>What the server needs to say more.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>What to do after it.</summary>
    public LspCommand? Command { get; init; }

    /// <summary>The same with a text that has no places to fill in.</summary>
    public CompletionItem WithoutSnippet() => InsertTextFormat is null || TextEdit is null ? this
        : this with { InsertTextFormat = null, TextEdit = TextEdit with { NewText = TextEdit.NewText.Replace("$0", string.Empty, StringComparison.Ordinal) } };
}

/// <summary>The answer to textDocument/signatureHelp.</summary>
internal sealed record SignatureHelp(SignatureInformation[] Signatures, int ActiveSignature, int ActiveParameter);

/// <summary>The form of a value.</summary>
internal sealed record SignatureInformation(string Label)
{
    /// <summary>What it is for.</summary>
    public LspMarkup? Documentation { get; init; }

    /// <summary>Its parts.</summary>
    public ParameterInformation[]? Parameters { get; init; }
}

/// <summary>A part of the form of a value.</summary>
internal sealed record ParameterInformation(string Label)
{
    /// <summary>What it is for.</summary>
    public LspMarkup? Documentation { get; init; }
}

/// <summary>A part of the outline. Kind: 2 module, 7 property, 15 string, 16 number, 17 boolean, 18 array, 19 object.</summary>
internal sealed record DocumentSymbol(string Name, int Kind, LspRange Range, LspRange SelectionRange)
{
    /// <summary>A few words beside the name.</summary>
    public string? Detail { get; init; }

    /// <summary>What is in it.</summary>
    public DocumentSymbol[]? Children { get; init; }
}

/// <summary>A setting of the workspace.</summary>
internal sealed record WorkspaceSymbol(string Name, int Kind, LspLocation Location)
{
    /// <summary>What it is in.</summary>
    public string? ContainerName { get; init; }
}

/// <summary>Another mention in the same document.</summary>
internal sealed record DocumentHighlight(LspRange Range);

/// <summary>A change that is offered.</summary>
internal sealed record CodeAction(string Title, string Kind)
{
    /// <summary>The findings that it removes.</summary>
    public LspDiagnostic[]? Diagnostics { get; init; }

    /// <summary>Whether it is the best.</summary>
    public bool? IsPreferred { get; init; }

    /// <summary>The change.</summary>
    public LspWorkspaceEdit? Edit { get; init; }

    /// <summary>What to do after it.</summary>
    public LspCommand? Command { get; init; }
}

/// <summary>Something that is said above a line.</summary>
internal sealed record CodeLens(LspRange Range)
{
    /// <summary>What it says and does.</summary>
    public LspCommand? Command { get; init; }

    /// <summary>What the server needs to say it.</summary>
    public JsonElement? Data { get; init; }
}

/// <summary>A link.</summary>
internal sealed record DocumentLink(LspRange Range, string Target)
{
    /// <summary>Where it leads, for people.</summary>
    public string? Tooltip { get; init; }
}

/// <summary>What can be renamed, and how it is called now.</summary>
internal sealed record PrepareRenameResult(LspRange Range, string Placeholder);

/// <summary>Lines that can be folded. Kind: "comment" or "region"; null for others.</summary>
internal sealed record FoldingRange(int StartLine, int EndLine)
{
    /// <summary>The kind.</summary>
    public string? Kind { get; init; }
}

/// <summary>A selection, and the one around it.</summary>
internal sealed record SelectionRange(LspRange Range)
{
    /// <summary>The one around it; null for none.</summary>
    public SelectionRange? Parent { get; init; }
}

/// <summary>Names that change together.</summary>
internal sealed record LinkedEditingRanges(LspRange[] Ranges)
{
    /// <summary>What the names look like, as a regular expression.</summary>
    public string? WordPattern { get; init; }
}

/// <summary>Tokens with their meanings: five numbers each, positions relative to the one before.</summary>
internal sealed record SemanticTokens(string? ResultId, int[] Data);

/// <summary>What changed in such numbers: either edits, or data when the earlier result is unknown.</summary>
internal sealed record SemanticTokensDelta(string ResultId)
{
    /// <summary>The changes.</summary>
    public SemanticTokensEdit[]? Edits { get; init; }

    /// <summary>All numbers.</summary>
    public int[]? Data { get; init; }
}

/// <summary>A change in a row of numbers.</summary>
internal sealed record SemanticTokensEdit(int Start, int DeleteCount, int[] Data);

/// <summary>A hint between characters. Kind: 1 type, 2 parameter.</summary>
internal sealed record InlayHint(LspPosition Position, string Label)
{
    /// <summary>The kind.</summary>
    public int? Kind { get; init; }

    /// <summary>What it means.</summary>
    public LspMarkup? Tooltip { get; init; }

    /// <summary>Whether a blank comes before it.</summary>
    public bool? PaddingLeft { get; init; }
}

/// <summary>Parameters of $/progress.</summary>
internal sealed record ProgressParams(JsonElement Token, ProgressValue Value);

/// <summary>Progress. Kind: "begin", "report" or "end".</summary>
internal sealed record ProgressValue(string Kind)
{
    /// <summary>What is being done.</summary>
    public string? Title { get; init; }

    /// <summary>What is being done just now.</summary>
    public string? Message { get; init; }

    /// <summary>How much of it is done.</summary>
    public int? Percentage { get; init; }
}
