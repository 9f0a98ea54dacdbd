using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.Documents;

/// <summary>
/// A document at one version as its language sees it. What is worked out of it is worked out once. Each member is one feature; a
/// language overrides those that it has. Offsets are those of <see cref="TextDocument.Text"/>.
/// </summary>
/// <param name="document">The document.</param>
internal abstract class LanguageDocument(TextDocument document)
{
    /// <summary>The document.</summary>
    public TextDocument Document { get; } = document;

    /// <summary>Its findings.</summary>
    public abstract LspDiagnostic[] Diagnose(CancellationToken cancellation);

    /// <summary>What there is to know about a place.</summary>
    public virtual Hover? HoverAt(int offset, CancellationToken cancellation) => null;

    /// <summary>What can be written at a place.</summary>
    public virtual CompletionList? CompleteAt(int offset, CancellationToken cancellation) => null;
}
