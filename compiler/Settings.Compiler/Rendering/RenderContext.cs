using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Rendering;

/// <summary>What templates see.</summary>
/// <param name="Settings">The merged and normalised settings, by extension; nothing in it is null.</param>
/// <param name="Os">What the image knows about itself.</param>
/// <param name="Host">What the node learns from its machine.</param>
public sealed record RenderContext(DocumentTable Settings, OsFacts Os, HostFacts Host)
{
    /// <summary>What the variant says about itself: what differs between versions of its software.</summary>
    public DocumentTable Constants { get; init; } = new(default);
}
