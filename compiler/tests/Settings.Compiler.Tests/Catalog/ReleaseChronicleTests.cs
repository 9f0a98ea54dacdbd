using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;
using Xunit;

namespace Settings.Compiler.Tests.Catalog;

/// <summary>What is known of releases and variants without complete data, and what stands in for them.</summary>
public sealed class ReleaseChronicleTests
{
    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    // Two releases with complete data, 1.0.0 and 3.0.0, and others before, between and after them.
    private static readonly Workspace Small = new(new MemoryCatalogSource(
        ("schemas/releases/history.toml", """
            releases = ["0.9.0", "1.0.0", "1.5.0", "2.0.0", "3.0.0", "3.1.0", "4.0.0"]
            [variants]
            "aws-k8s-1.26" = { until = "3.0.0" }
            "metal-k8s-1.29" = { until = "2.0.0" }
            "aws-k8s-1.34" = { since = "2.0.0" }
            "aws-k8s-1.34-nvidia" = { since = "2.0.0" }
            "aws-k8s-1.35" = { since = "3.1.0" }
            "aws-k8s-1.37-nvidia-fips" = { since = "4.0.0" }
            "aws-ecs-2" = {}
            "aws-ecs-4" = { since = "4.0.0" }
            """),
        ("schemas/releases/1.0.0.toml", "variants = ['aws-k8s-1.26', 'metal-k8s-1.29', 'aws-ecs-2']"),
        ("schemas/releases/3.0.0.toml", "variants = ['aws-k8s-1.34', 'aws-k8s-1.34-nvidia', 'aws-ecs-2']"),
        ("schemas/variants/aws-k8s-1.26.toml", "platform = 'aws'\nruntime = 'k8s'\nversion = '1.26'\nextensions = ['motd']\ndefaults = []"),
        ("schemas/variants/metal-k8s-1.29.toml", "like = 'aws-k8s-1.26'\nplatform = 'metal'\nversion = '1.29'"),
        ("schemas/variants/aws-k8s-1.34.toml", "like = 'aws-k8s-1.26'\nversion = '1.34'"),
        ("schemas/variants/aws-k8s-1.34-nvidia.toml", "like = 'aws-k8s-1.34'\nflavor = 'nvidia'"),
        ("schemas/variants/aws-ecs-2.toml", "like = 'aws-k8s-1.26'\nruntime = 'ecs'\nversion = '2'"),
        ("schemas/models/motd.json", """{"type": "string", "bottlerocket": {"since": "0.9.0"}}""")));

    [Fact]
    public void Releases_are_in_order()
    {
        var releases = Workspace.Releases.Releases;
        Findings.None(releases.Zip(releases.Skip(1)).Where(pair => ReleaseVersion.Order.Compare(pair.First, pair.Second) >= 0)
            .Select(pair => $"schemas/releases/history.toml: {pair.Second} is listed after {pair.First}; list the older release first."));
    }

    [Theory]
    [InlineData("aws-k8s-1.35", "3.1.0", "aws-k8s-1.34", "3.0.0")]
    [InlineData("aws-k8s-1.35", null, "aws-k8s-1.34", "3.0.0")]
    [InlineData("aws-k8s-1.26", "1.5.0", "aws-k8s-1.26", "1.0.0")]
    [InlineData("aws-k8s-1.37-nvidia-fips", "4.0.0", "aws-k8s-1.34-nvidia", "3.0.0")]
    [InlineData("aws-ecs-4", "4.0.0", "aws-ecs-2", "3.0.0")]
    [InlineData("metal-k8s-1.29", "1.0.0", "metal-k8s-1.29", "1.0.0")]
    [InlineData("metal-k8s-1.29", "3.0.0", "metal-k8s-1.29", "1.0.0")]
    [InlineData("aws-ecs-2", "2.0.0", "aws-ecs-2", "3.0.0")]
    [InlineData("aws-k8s-1.26", "0.9.0", "aws-k8s-1.26", "1.0.0")]
    public void The_nearest_variant_stands_in_for_one_without_complete_data(string variant, string? release, string expected, string expectedRelease)
    {
        var target = Small.Resolve(new TargetRequest(variant, release) { TakesNearest = true });
        Assert.Equal((expected, expectedRelease), (Assert.Single(target.VariantNames), target.Release.Name));
        var analysis = Small.Analyze(new SourceText("t", "[settings]\nmotd = \"a\"\n"), new TargetRequest(variant, release) { TakesNearest = true });
        Assert.Equal(target.IsStandIn, analysis.Findings.Any(finding => finding.Code == "BR1020"));
    }

    [Theory]
    [InlineData("99.0.0", "the nearest is 4.0.0")]
    [InlineData("1.0.7", "the nearest are 1.0.0 and 1.5.0")]
    [InlineData("0.1.0", "the nearest is 0.9.0")]
    public void A_release_that_never_was_is_refused_with_those_near_it(string release, string expected)
    {
        var refused = Assert.Throws<UnknownTargetException>(() => Small.Resolve(new TargetRequest(null, release) { TakesNearest = true }));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Throws<UnknownTargetException>(() => Small.Resolve(new TargetRequest(null, release)));
    }

    [Theory]
    [InlineData("aws-k8s-1.99")]
    [InlineData("aws-mantle-1")]
    [InlineData("aws-kubernetes")]
    public void A_variant_that_nothing_is_like_is_refused(string variant) =>
        Assert.Throws<UnknownTargetException>(() => Small.Resolve(new TargetRequest(variant, "3.1.0") { TakesNearest = true }));

    [Fact]
    public void Rendering_asks_for_the_nearest_one_before_it_uses_it()
    {
        var refused = Assert.Throws<UnknownTargetException>(() => Small.Resolve(new TargetRequest("aws-k8s-1.35", "3.0.0")));
        Assert.Contains("releases since 3.1.0 have it", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_a_later_release_may_allow_is_no_error_there()
    {
        const string Document = "[settings.kubernetes]\ncpu-manager-policy-options = [\"align-by-socket\"]\n";
        const string Others = "\"settings.kubernetes.cpu-manager-policy-options\" = { since = \"1.57.0\", more-values = true }\n";
        var workspace = new Workspace(new ChangedCatalogSource(null, ("schemas/other-settings.toml", Others)));
        Assert.Contains(Analyze("1.55.0"), finding => finding.Code == "BR1004");
        Assert.DoesNotContain(Analyze("1.58.0"), finding => finding.Code == "BR1004");
        Assert.Contains(Analyze("1.58.0"), finding => finding.Code == "BR1019");

        IReadOnlyList<Compiler.Diagnostics.Diagnostic> Analyze(string release) =>
            workspace.Analyze(new SourceText("t", Document), new TargetRequest("aws-k8s-1.34", release) { TakesNearest = true }).Findings;
    }

    [Fact]
    public void Of_a_rebuilt_release_is_said_what_is_certain_and_no_release_is_the_newest_exact_one()
    {
        const string Document = "[settings]\nmotd = \"x\"\n";
        var catalog = Workspace.Catalog;
        Release[] releases = [.. catalog.Releases.Select(name => catalog.Release(name).Value).OfType<Release>()];
        Assert.Equal(releases.Last(release => release.Rebuilt is null).Name, catalog.DefaultRelease.Name);
        Assert.Empty(Analyze("aws-k8s-1.34", null));
        Assert.Contains(releases, release => release.Rebuilt is not null);
        foreach (var release in releases.Where(release => release.Rebuilt is not null))
        {
            var said = Assert.Single(Analyze("aws-k8s-1.34", release.Name));
            Assert.Equal("BR1020", said.Code);
            Assert.All(release.Rebuilt?.Certain ?? [], part => Assert.Contains(part, said.Message, StringComparison.Ordinal));
            Assert.All(release.Rebuilt?.Uncertain ?? [], part => Assert.Contains(part, said.Message, StringComparison.Ordinal));
            Assert.DoesNotContain('\n', said.Message);
        }

        static IReadOnlyList<Compiler.Diagnostics.Diagnostic> Analyze(string variant, string? release) =>
            Workspace.Analyze(new SourceText("t", Document), new TargetRequest(variant, release)).Findings;
    }

    [Fact]
    public void A_variant_that_is_known_by_name_only_is_asked_for_with_the_reason()
    {
        var release = Workspace.Catalog.NewestRelease;
        var had = Workspace.Releases.Variants.Where(variant => variant.Value.Contains(release.Name)).Select(variant => variant.Key);
        Assert.Equal(had.Order(StringComparer.Ordinal), release.Variants.Concat(release.KnownByName.Keys).Order(StringComparer.Ordinal));
        foreach (var (variant, reason) in release.KnownByName)
        {
            var refused = Assert.Throws<UnknownTargetException>(() => Workspace.ResolveVariant(new TargetRequest(variant, release.Name)));
            Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        }

        // With another variant of its kind instead, its own settings are known by name, too.
        var request = new TargetRequest("aws-ecs-3", release.Name) { TakesNearest = true };
        var findings = Workspace.Analyze(new SourceText("t", "[settings.image-verifier-plugins]\nenabled = true\n"), request).Findings;
        Assert.Contains(findings, finding => finding.Code == "BR1020" && finding.Message.Contains(release.KnownByName["aws-ecs-3"], StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Code == "BR1019");
        Assert.DoesNotContain(findings, finding => finding.Severity == Compiler.Diagnostics.Severity.Error);
    }
}
