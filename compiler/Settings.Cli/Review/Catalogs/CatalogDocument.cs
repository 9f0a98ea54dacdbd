using Settings.Cli.Commands;
using Settings.Compiler.Analysis;
using Settings.Compiler.Analysis.Catalogs;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Cli.Review.Catalogs;

/// <summary>A document whose files two catalogs are compared by.</summary>
/// <param name="name">What people call it; null for a node without user data.</param>
/// <param name="document">The document.</param>
/// <param name="request">What the command line says of its target.</param>
/// <param name="machine">The machine of the nodes.</param>
internal sealed class CatalogDocument(string? name, ChosenDocument document, TargetRequest request, Machine machine)
{
    private readonly TargetRequest _request = document.Hosted?.Evidence is { Why: not null } evidence ? request with { Evidence = evidence } : request;
    private readonly Dictionary<(Workspace Workspace, string Release), IReadOnlyCollection<string>> _variants = [];

    /// <summary>What people call it; null for a node without user data.</summary>
    public string? Name { get; } = name;

    /// <summary>Whether it is for an image: a document may say of itself which variants and which release it is for.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="image">The image.</param>
    public bool IsFor(Workspace workspace, CatalogImage image)
    {
        var release = image.After.Release;
        if (!_variants.TryGetValue((workspace, release), out var variants))
        {
            var named = Workspace.Choose(document.UserData, _request).Release.Name;
            _variants.Add((workspace, release), variants = named is not null && named != release ? []
                : workspace.TargetOf(document.UserData, _request with { Release = release })?.VariantNames ?? []);
        }

        return variants.Contains(image.After.Name, StringComparer.Ordinal);
    }

    /// <summary>The node of an image that gets it; without one, why it rejects the document.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="variant">The image.</param>
    public (NodeAnalysis? Node, string? Reason) Open(Workspace workspace, Variant variant)
    {
        var target = _request with { Variant = variant.Name, Release = variant.Release };
        var hosted = document.Hosted is { } inside ? HostedAnalysis.Of(workspace, inside, target) : null;
        var analysis = hosted?.Analysis ?? workspace.Analyze(document.UserData, target);
        var errors = (hosted?.Document.Findings ?? []).Concat(analysis.Findings).Where(finding => finding.Severity == Severity.Error);
        return errors.FirstOrDefault() is { } error
            ? (null, $"{error.Code}: {Printable.Line($"{error.Message}")}")
            : (analysis.Single.On(machine), null);
    }
}
