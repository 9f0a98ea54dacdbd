using Settings.Compiler.Analysis;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;
using Xunit;

namespace Settings.Compiler.Tests.Catalog;

/// <summary>What is known of releases and variants without complete data, and what stands in for them.</summary>
public sealed class ReleaseChronicleTests
{
    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    [Fact]
    public void The_history_agrees_with_every_release_that_has_complete_data()
    {
        foreach (var name in Workspace.Catalog.Releases)
        {
            Assert.Contains(name, Workspace.Releases.Releases);
            var variants = Workspace.Releases.Variants.Where(variant => variant.Value.Contains(name)).Select(variant => variant.Key);
            Assert.Equal(Workspace.Catalog.Release(name).Value?.Variants.Order(StringComparer.Ordinal), variants.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Releases_are_in_order_and_the_history_of_settings_knows_no_others()
    {
        var releases = Workspace.Releases.Releases;
        Assert.Equal(releases.Order(ReleaseVersion.Order), releases);
        Assert.All(Workspace.History.Settings, setting => Assert.Contains(setting.Since, releases));
        Assert.All(Workspace.Releases.Variants.Values, span => Assert.All(new[] { span.Since, span.Until }.OfType<string>(), release => Assert.Contains(release, releases)));
    }

    [Theory]
    [InlineData("aws-k8s-1.35", "1.60.0", "aws-k8s-1.34", "1.50.0")]
    [InlineData("aws-k8s-1.35", null, "aws-k8s-1.34", "1.50.0")]
    [InlineData("aws-k8s-1.26", "1.30.0", "aws-k8s-1.26", "1.26.1")]
    [InlineData("aws-k8s-1.37-nvidia-fips", "1.66.0", "aws-k8s-1.34-nvidia", "1.50.0")]
    [InlineData("aws-ecs-4", "1.61.0", "aws-ecs-2", "1.50.0")]
    [InlineData("metal-k8s-1.29", "1.26.1", "metal-k8s-1.29", "1.26.1")]
    [InlineData("metal-k8s-1.29", "1.50.0", "metal-k8s-1.29", "1.26.1")]
    [InlineData("vmware-k8s-1.36", "1.62.1", "vmware-k8s-1.34", "1.50.0")]
    public void The_nearest_variant_stands_in_for_one_without_complete_data(string variant, string? release, string expected, string expectedRelease)
    {
        var target = Workspace.Resolve(new TargetRequest(variant, release) { TakesNearest = true });
        Assert.Equal((expected, expectedRelease), (Assert.Single(target.VariantNames), target.Release.Name));
        var analysis = Workspace.Analyze(new SourceText("t", "[settings]\nmotd = \"a\"\n"), new TargetRequest(variant, release) { TakesNearest = true });
        Assert.Equal(target.IsStandIn, analysis.Findings.Any(finding => finding.Code == "BR1020"));
    }

    [Theory]
    [InlineData("99.0.0", "the nearest is 1.66.0")]
    [InlineData("1.42.7", "the nearest are 1.42.0 and 1.43.0")]
    [InlineData("0.1.0", "the nearest is 0.3.1")]
    public void A_release_that_never_was_is_refused_with_those_near_it(string release, string expected)
    {
        var refused = Assert.Throws<UnknownTargetException>(() => Workspace.Resolve(new TargetRequest(null, release) { TakesNearest = true }));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Throws<UnknownTargetException>(() => Workspace.Resolve(new TargetRequest(null, release)));
    }

    [Theory]
    [InlineData("aws-k8s-1.99")]
    [InlineData("aws-mantle-1")]
    [InlineData("aws-kubernetes")]
    public void A_variant_that_nothing_is_like_is_refused(string variant) =>
        Assert.Throws<UnknownTargetException>(() => Workspace.Resolve(new TargetRequest(variant, "1.65.0") { TakesNearest = true }));

    [Fact]
    public void Rendering_asks_for_the_nearest_one_before_it_uses_it()
    {
        var refused = Assert.Throws<UnknownTargetException>(() => Workspace.Resolve(new TargetRequest("aws-k8s-1.35", "1.50.0")));
        Assert.Contains("releases since 1.53.0 have it", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_a_later_release_may_allow_is_no_error_there()
    {
        const string Document = "[settings.kubernetes]\ncpu-manager-policy-options = [\"strict-cpu-reservation\"]\n";
        Assert.Contains(Analyze("1.50.0"), finding => finding.Code == "BR1004");
        Assert.DoesNotContain(Analyze("1.54.0"), finding => finding.Code == "BR1004");
        Assert.Contains(Analyze("1.54.0"), finding => finding.Code == "BR1019");

        static IReadOnlyList<Compiler.Diagnostics.Diagnostic> Analyze(string release) =>
            Workspace.Analyze(new SourceText("t", Document), new TargetRequest("aws-k8s-1.34", release) { TakesNearest = true }).Findings;
    }
}
