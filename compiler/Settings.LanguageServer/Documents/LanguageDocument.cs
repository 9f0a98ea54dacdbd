using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.Documents;

/// <summary>
/// A document at one version as its language sees it. What is worked out of it is worked out once. Each member is one feature; a
/// language overrides those that it has. Offsets and spans are those of <see cref="TextDocument.Text"/>.
/// </summary>
/// <param name="document">The document.</param>
internal abstract class LanguageDocument(TextDocument document)
{
    /// <summary>The document.</summary>
    public TextDocument Document { get; } = document;

    /// <summary>Whether what can be written at a place, and what there is to know about it, is answered in a moment: it takes longer to hand it to another thread.</summary>
    public virtual bool IsQuick => false;

    /// <summary>Works out what every question needs first, before the next message is read. Takes a moment.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Its findings.</summary>
    public abstract LspDiagnostic[] Diagnose(CancellationToken cancellation);

    /// <summary>Works out what the next requests will need, while nobody waits.</summary>
    public virtual void Prepare(CancellationToken cancellation)
    {
    }

    /// <summary>What there is to know about a place.</summary>
    public virtual Hover? HoverAt(int offset, CancellationToken cancellation) => null;

    /// <summary>What can be written at a place.</summary>
    public virtual CompletionList? CompleteAt(int offset, CancellationToken cancellation) => null;

    /// <summary>The form of the value at a place.</summary>
    public virtual SignatureHelp? SignatureAt(int offset, CancellationToken cancellation) => null;

    /// <summary>Where the thing at a place is defined.</summary>
    public virtual LspLocation[] DefinitionsAt(int offset, CancellationToken cancellation) => [];

    /// <summary>Where the type of the thing at a place is defined.</summary>
    public virtual LspLocation[] TypesAt(int offset, CancellationToken cancellation) => [];

    /// <summary>Where the value comes from that holds when the thing at a place is not written.</summary>
    public virtual LspLocation[] DeclarationsAt(int offset, CancellationToken cancellation) => [];

    /// <summary>What becomes of the thing at a place.</summary>
    public virtual LspLocation[] ImplementationsAt(int offset, CancellationToken cancellation) => [];

    /// <summary>Where the thing at a place is mentioned.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="others">All documents that are open or in the workspace, this one included, in which it may be mentioned as well.</param>
    /// <param name="includeDeclaration">Whether its definition counts.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public virtual LspLocation[] ReferencesAt(int offset, IReadOnlyList<LanguageDocument> others, bool includeDeclaration, CancellationToken cancellation) => [];

    /// <summary>Where the thing at a place is mentioned in this document.</summary>
    public virtual DocumentHighlight[] HighlightsAt(int offset, CancellationToken cancellation) => [];

    /// <summary>Its outline.</summary>
    public virtual DocumentSymbol[] Symbols(CancellationToken cancellation) => [];

    /// <summary>What it mentions under a name that contains a text.</summary>
    public virtual IEnumerable<WorkspaceSymbol> Mentioned(string text, CancellationToken cancellation) => [];

    /// <summary>Changes that are offered for a span.</summary>
    /// <param name="span">The span.</param>
    /// <param name="only">The kinds that are asked for, with those below them; null for all.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public virtual CodeAction[] Actions(TextSpan span, IReadOnlyList<string>? only, CancellationToken cancellation) => [];

    /// <summary>What is said above lines.</summary>
    public virtual CodeLens[] Lenses(CancellationToken cancellation) => [];

    /// <summary>Links in it.</summary>
    public virtual DocumentLink[] Links(CancellationToken cancellation) => [];

    /// <summary>The changes that give it its canonical form; null when it has none.</summary>
    /// <param name="span">The part that is formatted; null for all.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public virtual LspTextEdit[]? Format(TextSpan? span, CancellationToken cancellation) => null;

    /// <summary>What at a place can be renamed; null when nothing can.</summary>
    public virtual PrepareRenameResult? PrepareRenameAt(int offset, CancellationToken cancellation) => null;

    /// <summary>The changes that rename the thing at a place.</summary>
    /// <exception cref="Protocol.RequestException">It cannot have that name.</exception>
    public virtual LspWorkspaceEdit? RenameAt(int offset, string name, CancellationToken cancellation) => null;

    /// <summary>The ranges at a place that change together.</summary>
    public virtual LinkedEditingRanges? LinkedAt(int offset, CancellationToken cancellation) => null;

    /// <summary>Lines that can be folded.</summary>
    public virtual FoldingRange[] Folds(CancellationToken cancellation) => [];

    /// <summary>The selections around a place, from the smallest on.</summary>
    public virtual SelectionRange SelectionAt(int offset, CancellationToken cancellation) => new(Document.RangeOf(new TextSpan(0, Document.Text.Length)));

    /// <summary>Its tokens with their meanings, as the protocol numbers them.</summary>
    /// <param name="span">The part that is asked for; null for all.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public virtual int[] Tokens(TextSpan? span, CancellationToken cancellation) => [];

    /// <summary>Hints between the characters of a span.</summary>
    public virtual InlayHint[] Hints(TextSpan span, CancellationToken cancellation) => [];

    /// <summary>What became of its tests, in lines; null when it has none of the name.</summary>
    /// <param name="name">The test; null for all.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public virtual string? RunTest(string? name, CancellationToken cancellation) => null;

    /// <summary>A file that a node writes for it; null when it is no user data.</summary>
    /// <param name="path">The file; null for the one that the thing at the offset becomes.</param>
    /// <param name="offset">The place whose line is wanted; null for none.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public virtual Preview? PreviewAt(string? path, int? offset, CancellationToken cancellation) => null;
}
