using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Diagnostics;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Catalog;

public sealed class BrokenCatalogTests
{
    private const string Good = "platform = 'aws'\nruntime = 'k8s'\nextensions = []\ndefaults = ['a', 'b']\n";

    [Theory]
    [InlineData("variants = [", "BR", "")]
    [InlineData("", "BR9502", "")]
    [InlineData("variants = 'v'", "BR9503", "'v'")]
    [InlineData("variants = ['v']\nmore = 1", "BR9504", "more")]
    [InlineData("variants = ['w']", "BR9501", "")]
    public void A_broken_manifest_says_where(string manifest, string code, string at) =>
        AssertBroken(code, at, ("schemas/releases/1.0.0.toml", manifest));

    [Theory]
    [InlineData("platform = 'aws'", "BR9502", "")]
    [InlineData(Good + "flavor = 1", "BR9503", "1")]
    [InlineData(Good + "colour = 'red'", "BR9504", "colour")]
    [InlineData("like = 'v'", "BR9506", "'v'")]
    [InlineData(Good + "[machine-settings]\nafter-generators = ['a..b']", "BR9503", "['a..b']")]
    public void A_broken_variant_says_where(string variant, string code, string at) =>
        AssertBroken(code, at, ("schemas/variants/v.toml", variant));

    [Theory]
    [InlineData("settings.x = 1", "settings.x = 'one'", "BR9505", "x")]
    [InlineData("settings.x.y = 1", "settings.x = 'one'", "BR9505", "x")]
    [InlineData("settings = 1", "", "BR9503", "")]
    [InlineData("metadata.settings.motd.x = 1", "", "BR9503", "")]
    [InlineData("services.a = {}", "", "BR9502", "")]
    [InlineData("services.a = 1", "", "BR9503", "")]
    [InlineData("configuration-files.a.path = 1", "", "BR9503", "")]
    [InlineData("metadata.settings.motd.affected-services = ['gone']", "", "BR9507", "")]
    [InlineData("services.a = { configuration-files = ['gone'], restart-commands = [] }", "", "BR9507", "")]
    public void Layers_that_make_no_sense_together_say_where(string first, string second, string code, string at) =>
        AssertBroken(code, at, ("schemas/defaults/a.toml", first), ("schemas/defaults/b.toml", second));

    [Theory]
    [InlineData("settings = 1", "BR9503", "settings")]
    [InlineData("[metadata.settings.motd]\nx = 1", "BR9503", "x")]
    [InlineData("services.a = {}", "BR9502", "a")]
    [InlineData("[services]\na = 1", "BR9503", "a")]
    [InlineData("[configuration-files.a]\npath = 1", "BR9503", "path")]
    [InlineData("[metadata.settings.motd]\naffected-services = ['gone']", "BR9507", "affected-services")]
    [InlineData("[services.a]\nrestart-commands = []\nconfiguration-files = ['gone']", "BR9507", "configuration-files")]
    [InlineData("[metadata.settings.motd.setting-generator]\ncommand = 'c'\nother = 1", "BR9504", "setting-generator")]
    public void What_layers_make_together_says_which_layer_wrote_it(string layer, string code, string at)
    {
        var failure = Broken(("schemas/defaults/b.toml", layer), ("schemas/releases/1.0.0.toml", "variants = ['v']\n[generators]\ntables = true"));
        var finding = failure.Diagnostics[0];
        Assert.Equal((code, "schemas/defaults/b.toml"), (finding.Code, failure.File.Name));
        Assert.Equal(at, failure.File.Slice(finding.Span).ToString());
    }

    [Fact]
    public void Layers_of_the_real_catalog_that_contradict_each_other_show_both_places()
    {
        const string Later = "schemas/defaults/metrics.toml";
        var source = new LaidOverCatalog(new EmbeddedCatalogSource(), new Dictionary<string, string>(StringComparer.Ordinal) { [Later] = "[settings]\nmotd = 5\n" });
        var failure = Assert.Throws<CatalogException>(() => SettingsCatalog.Open(source).NewestRelease.Variant("aws-k8s-1.34").Value?.Defaults);
        var text = new DiagnosticText(failure.File, SecretSpans.None).Write(Assert.Single(failure.Diagnostics));
        Assert.StartsWith("error[BR9505]: 'settings.motd' is an integer here, but a string in 'schemas/defaults/common.toml'", text, StringComparison.Ordinal);
        Assert.Contains($"--> {Later}:2:1\n", text, StringComparison.Ordinal);
        var line = 1 + Array.FindIndex(File.ReadAllLines(Repository.PathOf("schemas/defaults/common.toml")), line => line.StartsWith("motd =", StringComparison.Ordinal));
        Assert.Contains($"  ::: schemas/defaults/common.toml:{line}:1 a string here\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalog_without_releases_says_so() =>
        Assert.Equal("BR9501", Assert.Throws<CatalogException>(() => SettingsCatalog.Open(new MemoryCatalogSource()).NewestRelease).Diagnostics[0].Code);

    private static void AssertBroken(string code, string at, params (string Path, string Text)[] files)
    {
        var failure = Broken(files);
        var finding = failure.Diagnostics[0];
        Assert.StartsWith(code, finding.Code, StringComparison.Ordinal);
        if (at.Length > 0)
        {
            Assert.Equal(at, failure.File.Slice(finding.Span).ToString());
        }
    }

    private static CatalogException Broken(params (string Path, string Text)[] files)
    {
        (string Path, string Text)[] rest =
        [
            ("schemas/releases/1.0.0.toml", "variants = ['v']"),
            ("schemas/variants/v.toml", Good),
            ("schemas/defaults/a.toml", string.Empty),
            ("schemas/defaults/b.toml", string.Empty),
        ];
        var source = new MemoryCatalogSource([.. files, .. rest]);
        return Assert.Throws<CatalogException>(() =>
        {
            var release = SettingsCatalog.Open(source).NewestRelease;
            return release.Variant(release.Variants[0]).Value?.Defaults;
        });
    }
}
