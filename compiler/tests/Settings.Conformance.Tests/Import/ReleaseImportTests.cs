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
        Failures.AssertNone([.. Refused(import)]);
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
        Failures.AssertNone([.. Refused(import)]);
        Assert.NotEmpty(import.Templates);
        AssertTrees(Release, new Workspace(import.Catalog));
        AssertTrees("1.50.0", new Workspace(import.Catalog));
    }

    [Fact]
    public void An_edited_template_is_that_of_the_variants_with_its_package_and_of_no_other()
    {
        const string Release = "1.50.0";
        const string Package = "kubernetes-1.34";
        var kit = new EditedCheckout(new DirectoryCatalogSource(ConformanceData.UpstreamOf("core-kit", Release)), $"packages/{Package}/kubelet-config", "# edited\n");
        var import = ReleaseImport.Run(new EmbeddedCatalogSource(), new Checkout(kit, "core-kit"), main: null, Release);
        Assert.All(import.Templates, template => Assert.True(template.IsTranslated));
        var workspace = new Workspace(import.Catalog);
        foreach (var release in OwnNodes.Workspace.Catalog.Releases)
        {
            foreach (var one in (OwnNodes.Workspace.Catalog.Release(release).Value?.Variants ?? []).SelectMany(variant => NodeCases.Of(release, variant)))
            {
                var isEdited = release == Release && OwnNodes.Workspace.ResolveVariant(new TargetRequest(one.Variant, release)).Packages.Contains(Package);
                var differences = FileDifferences.Of(one, OwnNodes.Analyze(workspace, one).Render()).ToArray();
                Assert.True(differences.Length == (isEdited ? 1 : 0), $"{release} {one.Variant} {one.Name}: {differences.FirstOrDefault()}");
                Assert.All(differences, difference => Assert.Contains("# edited", difference, StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<string> Refused(ReleaseImport import) =>
        import.Templates.Where(template => !template.IsTranslated).SelectMany(template => template.Findings.Select(finding => $"{template.Source.Name}: {finding.Message}"));

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
