using Settings.Compiler.Binding;

namespace Settings.Compiler.Analysis;

/// <summary>The target of a document as it is named, part by part: by the caller, else by the document, else by the configuration file.</summary>
/// <param name="Variant">The variant; all of the release if none is named.</param>
/// <param name="Release">The release; the newest of the catalog if none is named.</param>
/// <param name="Arch">The processor architecture; <see cref="Catalog.Architecture.Usual"/> if none is named.</param>
public sealed record TargetChoices(TargetChoice Variant, TargetChoice Release, TargetChoice Arch)
{
    /// <summary>What is between the document and the node; nothing that is known if none is named.</summary>
    public required TargetChoice Provisioner { get; init; }

    /// <summary>Puts the three layers together.</summary>
    /// <param name="request">The caller, with the entry of the configuration file.</param>
    /// <param name="comment">The document.</param>
    internal static TargetChoices Of(TargetRequest request, TargetComment comment) => new(
        TargetChoice.Of(request.Variant, comment.Variant, request.Configured?.Variant),
        TargetChoice.Of(request.Release, comment.Release, request.Configured?.Release),
        TargetChoice.Of(request.Arch, null, request.Configured?.Arch))
    {
        Provisioner = TargetChoice.Of(request.Provisioner, comment.Provisioner, request.Configured?.Provisioner),
    };
}
