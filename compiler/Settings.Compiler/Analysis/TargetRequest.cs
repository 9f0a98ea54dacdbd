using System.Collections.Immutable;
using Settings.Compiler.Advice.Policies;
using Settings.Compiler.Configuration;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// The target that the caller names: options of a command line, the choice in an editor. What it leaves open, the document may
/// say, and after that the configuration file that governs the document.
/// </summary>
/// <param name="Variant">The variant, such as aws-k8s-1.31; null when it is left open.</param>
/// <param name="Release">The release, such as 1.26.1; null when it is left open.</param>
public sealed record TargetRequest(string? Variant, string? Release)
{
    /// <summary>One that leaves all to the document.</summary>
    public static TargetRequest Open { get; } = new(null, null);

    /// <summary>The processor architecture of the image; null when it is left open.</summary>
    public string? Arch { get; init; }

    /// <summary>What is between the document and the node, such as karpenter@1.8.0, or none; null when it is left open.</summary>
    public string? Provisioner { get; init; }

    /// <summary>What the text around the document says about its nodes.</summary>
    public HostEvidence Evidence { get; init; } = HostEvidence.None;

    /// <summary>Whether the nearest release with complete data may stand in for one without.</summary>
    public bool TakesNearest { get; init; }

    /// <summary>What configuration files say of the document; null when none governs it.</summary>
    public DocumentConfiguration? Configuration { get; init; }

    /// <summary>What the calls of the template say that the documents are in; null when it is none, or nothing calls it.</summary>
    public TemplateUse? Template { get; init; }

    /// <summary>What is put in for the placeholders of documents; null when nobody says.</summary>
    public PlaceholderValues? Values { get; init; }

    /// <summary>The policies that the document is compared with, beside those of configuration files.</summary>
    public ImmutableArray<Policy> Policies { get; init; } = [];

    /// <summary>Which kinds of findings are reported.</summary>
    public FindingSelection Selection { get; init; } = FindingSelection.All;

    /// <summary>The one of the targets of the configuration file that is meant; null when there is none, or it is not chosen yet.</summary>
    internal ConfiguredTarget? Configured { get; init; }

    /// <summary>The same with what the calls of a template say; null for none that is known.</summary>
    public TargetRequest CalledBy(TemplateUse? template) => template is null ? this : this with { Template = template, Evidence = template.Evidence };

    /// <summary>A text that may hold documents, with what is said of its placeholders and known of its manifests.</summary>
    /// <param name="text">The text.</param>
    /// <param name="workspace">The catalog, which knows manifests.</param>
    public SourceText Prepare(SourceText text, Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(workspace);
        return text.With(Configuration?.Whole.Forms, Template?.Values is { } called ? Values?.Before(called) ?? called : Values).With(workspace.Manifests);
    }
}
