using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Migrations.Nodes;

namespace Settings.Cli.Commands;

/// <summary>One document, analysed for one variant, and the node that takes it.</summary>
/// <param name="Analysis">The document.</param>
/// <param name="Node">The node; null when it rejects the document.</param>
/// <param name="Existing">The datastore that the node has already; null when it starts for the first time.</param>
internal sealed record OpenedDocument(DocumentAnalysis Analysis, NodeAnalysis? Node, ExistingStore? Existing)
{
    /// <summary>The findings of the document, with what its compilation finds when the node accepts it.</summary>
    public IEnumerable<Diagnostic> Findings => Node is null ? Analysis.Findings : [.. Analysis.Findings, .. Node.CompileFindings()];
}
