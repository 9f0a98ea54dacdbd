using Settings.Compiler.Analysis;
using Settings.Compiler.Import.Releases;
using Settings.Compiler.Import.Upstream;
using Settings.Compiler.Sources;
using Settings.Conformance.Tests.Etc;
using Xunit;

namespace Settings.Conformance.Tests.Import;

/// <summary>A release that is imported from upstream's checkouts is the one that we have.</summary>
public sealed class ReleaseImportTests
{
    public static TheoryData<string> WholeReleases => ["1.26.1", "1.50.0"];

    [Theory]
    [MemberData(nameof(WholeReleases))]
    public void Without_our_own_data_it_writes_the_trees_of_the_real_nodes(string release)
    {
        var import = ReleaseImport.Run(new StrippedCatalog(release), Open("core-kit", release), Open("bottlerocket", release), release: null);
        Assert.All(import.Templates, template => Assert.True(template.IsTranslated, $"{template.Source.Name}: {template.Findings.FirstOrDefault()?.Message}"));
        var workspace = new Workspace(import.Catalog);
        Assert.Equal(OwnNodes.Workspace.Catalog.Release(release).Value?.Variants, workspace.Catalog.Release(release).Value?.Variants);
        AssertTrees(release, workspace);
    }

    [Theory]
    [MemberData(nameof(WholeReleases))]
    public void Over_our_own_data_it_changes_nothing(string release) =>
        Assert.Empty(ReleaseImport.Run(new EmbeddedCatalogSource(), Open("core-kit", release), Open("bottlerocket", release), release: null).Catalog.Changes.Select(change => change.Path));

    [Fact]
    public void Templates_of_a_rebuilt_release_are_those_that_we_have()
    {
        const string Release = "1.55.0";
        var kit = Open("core-kit", Release);
        Assert.Empty(ReleaseImport.Run(new EmbeddedCatalogSource(), kit, main: null, Release).Catalog.Changes.Select(change => change.Path));

        var import = ReleaseImport.Run(new CatalogBefore(Release), kit, main: null, Release);
        Assert.All(import.Templates, template => Assert.True(template.IsTranslated, $"{template.Source.Name}: {template.Findings.FirstOrDefault()?.Message}"));
        Assert.NotEmpty(import.Templates);
        AssertTrees(Release, new Workspace(import.Catalog));
        AssertTrees("1.50.0", new Workspace(import.Catalog));
    }

    private static void AssertTrees(string release, Workspace workspace) => Failures.AssertNone(
    [
        .. from variant in OwnNodes.Workspace.Catalog.Release(release).Value?.Variants ?? []
           from one in NodeCases.Of(release, variant)
           from difference in FileDifferences.Of(one, OwnNodes.Analyze(workspace, one).Render())
           select $"{one.Variant} {one.Name}: {difference}",
    ]);

    private static Checkout Open(string repository, string release) =>
        new(new DirectoryCatalogSource(ConformanceData.UpstreamOf(repository, release)), $"{repository}-{release}");
}
