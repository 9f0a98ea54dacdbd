using Settings.Cli.Output;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Facts;

namespace Settings.Cli.Commands;

/// <summary>One document, checked and, when the node accepts it, compiled.</summary>
/// <param name="Report">The findings of the check.</param>
/// <param name="Variant">The image it is compiled for.</param>
/// <param name="Node">What the node makes of it; null when it rejects the document.</param>
/// <param name="Os">The image's facts.</param>
/// <param name="Host">The machine's facts.</param>
internal sealed record CompiledInput(FileReport Report, Variant Variant, CompiledNode? Node, OsFacts Os, HostFacts Host)
{
    /// <summary>The datastore that the node has already; null when it starts for the first time.</summary>
    public ExistingState? Existing { get; init; }
}
