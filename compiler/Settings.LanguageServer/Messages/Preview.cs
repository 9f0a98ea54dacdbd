namespace Settings.LanguageServer.Messages;

/// <summary>Parameters of settingsc/preview, a request of ours: a rendered file of a document.</summary>
internal sealed record PreviewParams(TextDocumentIdentifier TextDocument)
{
    /// <summary>The file; null for the one that the setting at the position becomes.</summary>
    public string? Path { get; init; }

    /// <summary>The place in the document whose line is wanted.</summary>
    public LspPosition? Position { get; init; }
}

/// <summary>The answer to settingsc/preview.</summary>
/// <param name="Files">The files that the node writes, and those that it does not, sorted by path.</param>
internal sealed record Preview(PreviewFile[] Files)
{
    /// <summary>The variant whose node it is, with its release; null when no node accepts the document.</summary>
    public string? Variant { get; init; }

    /// <summary>The file that is shown; null when none was named and no file comes of the setting.</summary>
    public string? Path { get; init; }

    /// <summary>Its text, with a mask in place of secrets.</summary>
    public string? Text { get; init; }

    /// <summary>The line that comes of the setting at the position, from 0 on; null when none does.</summary>
    public int? Line { get; init; }

    /// <summary>Why there is no text, as a sentence; null when there is.</summary>
    public string? Message { get; init; }
}

/// <summary>A file of a node.</summary>
/// <param name="Path">Where it is written.</param>
internal sealed record PreviewFile(string Path)
{
    /// <summary>Why the node does not write it, as a sentence; null when it does.</summary>
    public string? Reason { get; init; }
}

/// <summary>Parameters of workspace/textDocumentContent and of workspace/textDocumentContent/refresh.</summary>
internal sealed record TextContentParams(string Uri);

/// <summary>The answer to workspace/textDocumentContent.</summary>
internal sealed record TextContent(string Text);
