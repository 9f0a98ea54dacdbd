namespace Settings.LanguageServer.Messages;

/// <summary>A place in a text, as the protocol counts.</summary>
/// <param name="Line">The zero-based line.</param>
/// <param name="Character">The zero-based character in it, in the units that client and server agree on.</param>
internal sealed record LspPosition(int Line, int Character);

/// <summary>A half-open range of text.</summary>
/// <param name="Start">Its beginning.</param>
/// <param name="End">The position after its last character.</param>
internal sealed record LspRange(LspPosition Start, LspPosition End);

/// <summary>A range in a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The range.</param>
internal sealed record LspLocation(string Uri, LspRange Range);

/// <summary>A change of a text.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What comes in its place.</param>
internal sealed record LspTextEdit(LspRange Range, string NewText);

/// <summary>Changes of documents.</summary>
/// <param name="Changes">The changes by document.</param>
internal sealed record LspWorkspaceEdit(IReadOnlyDictionary<string, LspTextEdit[]> Changes);

/// <summary>Text for people.</summary>
/// <param name="Kind">"plaintext" or "markdown".</param>
/// <param name="Value">The text.</param>
internal sealed record LspMarkup(string Kind, string Value)
{
    /// <summary>Markdown.</summary>
    public static LspMarkup Markdown(string text) => new("markdown", text);
}

/// <summary>A command that the client lets the server, or itself, carry out.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Command">Its identity.</param>
internal sealed record LspCommand(string Title, string Command)
{
    /// <summary>What it is given.</summary>
    public IReadOnlyList<string>? Arguments { get; init; }
}
