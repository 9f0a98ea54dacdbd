using Settings.Compiler.Analysis;
using Settings.Compiler.Text;
using Settings.Migrations.Nodes;

namespace Settings.Cli.Commands;

/// <summary>One document, analysed for one variant, and the node that takes it.</summary>
/// <param name="Analysis">The document.</param>
/// <param name="Node">The node; null when it rejects the document.</param>
/// <param name="Existing">The datastore that the node has already; null when it starts for the first time.</param>
internal sealed record OpenedDocument(DocumentAnalysis Analysis, NodeAnalysis? Node, ExistingStore? Existing)
{
    /// <summary>The variant and the release that it was analysed for, such as aws-k8s-1.34@1.50.0; empty when its target is unknown.</summary>
    public string TargetName => Analysis.Target is { } target ? $"{target.VariantNames[0]}@{target.Release.Name}" : string.Empty;

    /// <summary>Says why there is no node, which an unknown target does not say about the document.</summary>
    /// <param name="outcome">What was therefore not done, such as "nothing was compiled".</param>
    public string Refusal(string outcome) => Analysis.IsWithoutTarget
        ? $"The target of {Printable.Line(Analysis.Source.Name)} is not valid: {outcome}."
        : $"The node would reject {Printable.Line(Analysis.Source.Name)} as {TargetName}: {outcome}.";
}
