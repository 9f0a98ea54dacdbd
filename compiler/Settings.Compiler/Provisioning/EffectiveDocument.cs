using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>The document that a node receives from a provisioner, or why it receives none.</summary>
/// <param name="Source">The document that was given; all spans are in it.</param>
/// <param name="Choice">The provisioner.</param>
public sealed record EffectiveDocument(SourceText Source, ProvisionerChoice Choice)
{
    /// <summary>The list of node groups and the name in it of the one that receives the document; null where there are none.</summary>
    public (string List, string Name)? Group { get; init; }

    /// <summary>Why the document is refused; null when it is accepted.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>All values for which it is refused, of which <see cref="Refusal"/> is the first; empty when it is not about values.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>What the node receives; values that the document gave keep their spans, others have empty ones.</summary>
    public DocumentTable Document { get; init; } = new(default);

    /// <summary>What the document has and the node does not receive: the shortest paths, sorted.</summary>
    public IReadOnlyList<SettingChange> Dropped { get; init; } = [];

    /// <summary>What the node receives with another value, sorted.</summary>
    public IReadOnlyList<SettingChange> Overridden { get; init; } = [];

    /// <summary>What the node receives and the document does not have: the shortest paths, sorted.</summary>
    public IReadOnlyList<SettingChange> Added { get; init; } = [];

    /// <summary>The unknown keys that the provisioner names in its log, from the typed part on, in its order.</summary>
    public IReadOnlyList<string> Logged { get; init; } = [];

    /// <summary>Where values come from that the provisioner wrote, by the path of their setting.</summary>
    public IReadOnlyDictionary<string, string> Origins { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The document with what became of it, compared key by key.</summary>
    /// <param name="given">The document as it was given.</param>
    /// <param name="received">What the node receives.</param>
    internal EffectiveDocument With(DocumentTable given, DocumentTable received)
    {
        var changes = DocumentChanges.Between(given, received);
        return this with { Document = received, Dropped = changes.Dropped, Overridden = changes.Overridden, Added = changes.Added };
    }
}
