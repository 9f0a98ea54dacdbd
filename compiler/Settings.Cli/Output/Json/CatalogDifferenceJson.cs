using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What diff prints about two catalogs. Variants have their release behind them, as in aws-k8s-1.34@1.50.0.</summary>
/// <param name="From">The first catalog.</param>
/// <param name="To">The second catalog.</param>
/// <param name="Compared">The releases that are compared.</param>
/// <param name="Releases">The releases that only one of them has.</param>
/// <param name="Variants">The variants that only one of them has.</param>
/// <param name="Documents">The documents that nodes of only one of them accept.</param>
/// <param name="Settings">What differs about settings.</param>
/// <param name="Defaults">What differs about defaults.</param>
/// <param name="Generators">What differs about setting generators.</param>
/// <param name="Effects">What differs about the services that settings affect.</param>
/// <param name="Services">What differs about services.</param>
/// <param name="Files">What differs about configuration files beside their texts.</param>
/// <param name="Rendered">The files whose texts differ.</param>
/// <param name="Templates">The templates that differ.</param>
/// <param name="Steps">The steps between releases that differ.</param>
/// <param name="CatalogFiles">The files of the catalogs that differ.</param>
internal sealed record CatalogDifferenceJson(
    string From,
    string To,
    IReadOnlyList<string> Compared,
    VariantChangesJson Releases,
    VariantChangesJson Variants,
    IEnumerable<VerdictChangeJson> Documents,
    IEnumerable<ReleaseChangeJson> Settings,
    IEnumerable<ReleaseChangeJson> Defaults,
    IEnumerable<ReleaseChangeJson> Generators,
    IEnumerable<ReleaseChangeJson> Effects,
    IEnumerable<ReleaseChangeJson> Services,
    IEnumerable<ReleaseChangeJson> Files,
    IEnumerable<RenderedChangeJson> Rendered,
    IEnumerable<TemplateChangeJson> Templates,
    IEnumerable<StepChangeJson> Steps,
    IEnumerable<CatalogFileJson> CatalogFiles);

/// <summary>A document that nodes of only one of two catalogs accept.</summary>
/// <param name="Document">The document.</param>
/// <param name="Rejected">"before" or "after": the catalog whose nodes reject it.</param>
/// <param name="Reason">Why they do.</param>
/// <param name="Variants">The variants for which this holds.</param>
internal sealed record VerdictChangeJson(string Document, string Rejected, string Reason, IReadOnlyList<string> Variants);

/// <summary>A file of nodes whose text differs.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Document">The user data of the nodes; absent for nodes without.</param>
/// <param name="Diff">A unified diff, or a sentence where there is none to show.</param>
/// <param name="Variants">The variants for which this holds.</param>
internal sealed record RenderedChangeJson(
    string Path,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Document,
    string Diff,
    IReadOnlyList<string> Variants);

/// <summary>A template that differs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">Its file in the first catalog; absent when that does not have it.</param>
/// <param name="After">Its file in the second catalog; absent when that does not have it.</param>
/// <param name="Diff">A unified diff of its texts.</param>
/// <param name="Variants">The variants that use it.</param>
/// <param name="Unseen">Those of them on which no document renders it differently.</param>
internal sealed record TemplateChangeJson(
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? After,
    string Diff,
    IEnumerable<string> Variants,
    IReadOnlyList<string> Unseen);

/// <summary>A step between two releases that differs.</summary>
/// <param name="From">The older release.</param>
/// <param name="To">The newer release.</param>
/// <param name="Before">Its migrations in the first catalog, in their order; absent when that does not have it.</param>
/// <param name="After">Its migrations in the second catalog, in their order; absent when that does not have it.</param>
internal sealed record StepChangeJson(
    string From,
    string To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Before,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? After);

/// <summary>A file of two catalogs that differs.</summary>
/// <param name="Path">Its path in the catalog.</param>
/// <param name="Status">"added", "removed" or "changed".</param>
/// <param name="Variants">The variants that name it; empty for files that no variant names.</param>
internal sealed record CatalogFileJson(string Path, string Status, IEnumerable<string> Variants);
