using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Nodes;

namespace Settings.Cli.Commands;

/// <summary>One document, analysed for one variant, and the node that takes it.</summary>
/// <param name="Analysis">The document.</param>
/// <param name="Node">The node; null when it rejects the document.</param>
/// <param name="Existing">The datastore that the node has already; null when it starts for the first time.</param>
internal sealed record OpenedDocument(DocumentAnalysis Analysis, NodeAnalysis? Node, ExistingStore? Existing)
{
    /// <summary>The document in the text that holds it; null for a file that is the document.</summary>
    public HostedAnalysis? Hosted { get; init; }

    /// <summary>A finding at its place in the file.</summary>
    public Diagnostic Place(Diagnostic finding) => Hosted?.ToHost(finding) ?? finding;

    /// <summary>The findings of the document as configuration files report them, and more of what follows from it, at their places in the file.</summary>
    public FileReport Report(params IEnumerable<Diagnostic> more)
    {
        if (Hosted is null)
        {
            return FileReport.Of(Analysis, more);
        }

        var report = FileReport.Of(Hosted.Document.Host, [Hosted]);
        Diagnostic[] further = [.. more.Select(Analysis.Masked)];
        return report with
        {
            Diagnostics = [.. report.Diagnostics, .. Analysis.Report(further).Select(Place)],
            Suppressed = [.. report.Suppressed, .. Analysis.Suppress(further).Select(one => one with { Finding = Place(one.Finding) })],
        };
    }

    /// <summary>The findings of the document whatever configuration files and comments say of them, at their places in the file: why a node rejects it.</summary>
    public FileReport ReportAll() => Hosted is null ? FileReport.OfAll(Analysis)
        : FileReport.Of(Hosted.Document.Host, [Hosted]) with { Diagnostics = [.. Hosted.Document.Findings, .. Analysis.Findings.Select(Place)], Suppressed = [] };

    /// <summary>The variant and the release that it was analysed for, such as aws-k8s-1.34@1.50.0; empty when its target is unknown.</summary>
    public string TargetName => Analysis.Target is { } target ? $"{target.VariantNames[0]}@{target.Release.Name}" : string.Empty;

    /// <summary>Says why there is no node, which an unknown target does not say about the document.</summary>
    /// <param name="outcome">What was therefore not done, such as "nothing was compiled".</param>
    public string Refusal(string outcome) => Analysis.IsWithoutTarget
        ? $"The target of {Printable.Line(Analysis.Source.Name)} is not valid: {outcome}."
        : $"The node would reject {Printable.Line(Analysis.Source.Name)} as {TargetName}: {outcome}.";
}
