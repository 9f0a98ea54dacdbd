using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>Which fields become which settings, the catalog says that documents are checked with.</summary>
public sealed class FieldMapLibraryTests
{
    private const string Text = "kind: Machine\nspec:\n  bottlerocketThing: {pods: x, other: 1}\n---\nkind: VSphereMachineConfig\nspec:\n  bottlerocketConfiguration: {kubernetes: {maxPods: x}}\n";

    private const string Map = """
        title = "Ours"
        sources = ["ours"]
        kinds = ["Machine"]
        [maps.bottlerocketThing.fields]
        pods = "kubernetes.max-pods"
        """;

    [Fact]
    public void They_come_from_the_catalog_that_has_them() =>
        Assert.Equal(["BR0310 3", "BR1002 3"], Findings(new ChangedCatalogSource("schemas/field-maps", ("schemas/field-maps/ours.toml", Map)), Text));

    [Fact]
    public void They_hold_in_manifests_inside_others() =>
        Assert.Equal(
            ["BR0310 5", "BR1002 5"],
            Findings(new ChangedCatalogSource(null, ("schemas/field-maps/ours.toml", Map)), "```yaml\nsettings: 1\nkind: Machine\nspec:\n  bottlerocketThing: {pods: x, other: 1}\n```\n", "a.md").Order(StringComparer.Ordinal));

    [Fact]
    public void Of_a_catalog_without_any_those_in_the_program_hold() =>
        Assert.Equal(["BR1002 7"], Findings(new ChangedCatalogSource("schemas/field-maps"), Text));

    [Fact]
    public void A_broken_one_is_told_with_its_file()
    {
        var broken = Assert.Throws<CatalogException>(() => Findings(new ChangedCatalogSource(null, ("schemas/field-maps/ours.toml", "title = 1\n")), Text));
        Assert.Equal("schemas/field-maps/ours.toml", broken.File.Name);
    }

    private static string[] Findings(ICatalogSource source, string text, string name = "a.yaml")
    {
        var workspace = new Workspace(source);
        var host = HostLaws.Request.Prepare(new SourceText(name, text), workspace);
        return [.. HostFinder.Find(host).Documents.SelectMany(document => HostedAnalysis.Of(workspace, document, HostLaws.Request).Findings)
            .Where(finding => finding.Severity != Settings.Compiler.Diagnostics.Severity.Info).Select(finding => $"{finding.Code} {host.Lines.PositionOf(finding.Span.Start).Line + 1}")];
    }
}
