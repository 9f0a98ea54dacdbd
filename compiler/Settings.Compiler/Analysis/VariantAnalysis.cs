using System.Collections.Concurrent;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Analysis;

/// <summary>A document as one variant sees it.</summary>
public sealed class VariantAnalysis
{
    /// <summary>Says that one variant has to be named, as a sentence without a full stop.</summary>
    internal const string NoVariant =
        "the variant is missing; use --variant, or begin the document with \"#:settingsc variant=NAME\", or set one in settingsc.toml; try 'settingsc catalog variants'";

    private readonly ConcurrentDictionary<Machine, NodeAnalysis> _nodes = new(ReferenceEqualityComparer.Instance);

    internal VariantAnalysis(DocumentAnalysis document, Variant variant, CheckResult check)
    {
        Document = document;
        Check = check;
        Model = document.Workspace.ModelOf(variant);
    }

    /// <summary>The document.</summary>
    public DocumentAnalysis Document { get; }

    /// <summary>The variant.</summary>
    public Variant Variant => Model.Variant;

    /// <summary>The variant with the model of its settings.</summary>
    public VariantModel Model { get; }

    /// <summary>What the check against its schema says, and the settings as the model stores them.</summary>
    public CheckResult Check { get; }

    /// <summary>The variant with the release that is asked about, whose rules hold.</summary>
    internal RuleTarget Rules => new(Variant, Document.Target?.Asked ?? Variant.Release);

    /// <summary>The facts of its image.</summary>
    public OsFacts Os => OsFacts.Of(Variant, Document.Target?.Arch ?? Architecture.Usual);

    /// <summary>What a node makes of the document; meaningful when it accepts the document. The same object for the same machine.</summary>
    /// <param name="machine">The machine.</param>
    public NodeAnalysis On(Machine machine) => _nodes.GetOrAdd(machine, static (machine, variant) => new NodeAnalysis(variant, machine), this);

    /// <summary>A document of which no settings could be read.</summary>
    internal static VariantAnalysis WithoutSettings(DocumentAnalysis document, Variant variant) =>
        new(document, variant, new CheckResult([], new DocumentTable(default), []));
}
