using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Xunit;

namespace Settings.Compiler.Tests.Catalog;

public sealed class SettingsCatalogTests
{
    private const string Kubernetes = """
        platform = "aws"
        runtime = "k8s"
        version = "1.31"
        extensions = ["motd", "kubernetes"]
        defaults = ["common", "hooks"]
        [machine-settings.before-user-data]
        "settings.aws.region" = "ec2-identity-doc region"
        """;

    private readonly MemoryCatalogSource _source = new(
        ("schemas/releases/1.26.1.toml", "variants = ['aws-k8s-1.31', 'aws-k8s-1.31-nvidia', 'gone']"),
        ("schemas/releases/1.9.0.toml", "variants = ['aws-k8s-1.31']"),
        ("schemas/releases/notes.md", "not a release"),
        ("schemas/variants/aws-k8s-1.31.toml", Kubernetes),
        ("schemas/variants/aws-k8s-1.31-nvidia/1.26.1.toml", "like = 'aws-k8s-1.31'\nflavor = 'nvidia'\nextensions = ['motd']"),
        ("schemas/defaults/common.toml", """
            [settings]
            motd = "one"
            list = [1, 2]
            [metadata.settings.network]
            affected-services = ["a"]
            [metadata.settings.network.hostname]
            setting-generator = "netdog generate-hostname"
            [services.a]
            configuration-files = ["file"]
            restart-commands = []
            [configuration-files.file]
            path = "/etc/file"
            template-path = "/usr/share/templates/file_basic"
            """),
        ("schemas/defaults/hooks/1.10.0.toml", "[settings]\nmotd = 'ten'\nlist = []\n[configuration-files.file]\ntemplate-path = '/usr/share/templates/file'\nmode = '0600'"),
        ("schemas/defaults/hooks/1.9.0.toml", "[settings]\nmotd = 'nine'"),
        ("schemas/defaults/hooks/1.27.0.toml", "[settings]\nmotd = 'later'"));

    [Fact]
    public void Releases_are_ordered_by_their_numbers()
    {
        var catalog = SettingsCatalog.Open(_source);
        Assert.Equal(["1.9.0", "1.26.1"], catalog.Releases);
        Assert.Equal("1.26.1", catalog.NewestRelease.Name);
    }

    [Fact]
    public void Unknown_names_come_back_with_what_there_is()
    {
        var catalog = SettingsCatalog.Open(_source);
        var release = catalog.Release("1.26.2");
        Assert.False(release.IsFound);
        Assert.Equal("1.26.1", release.Closest);
        var variant = catalog.NewestRelease.Variant("AWS-K8S-1.31");
        Assert.False(variant.IsFound);
        Assert.Equal("aws-k8s-1.31", variant.Closest);
        Assert.Equal(3, variant.Known.Count);
        Assert.Null(catalog.NewestRelease.Variant("xyz").Closest);
    }

    [Fact]
    public void A_variant_costs_its_release_and_its_file()
    {
        Assert.Equal(["motd", "kubernetes"], Find("1.26.1", "aws-k8s-1.31").Extensions);
        Assert.Equal(["schemas/releases/1.26.1.toml", "schemas/variants/aws-k8s-1.31.toml"], _source.FilesRead);
    }

    [Fact]
    public void A_variant_takes_what_it_does_not_say_from_the_one_it_is_like()
    {
        var variant = Find("1.26.1", "aws-k8s-1.31-nvidia");
        Assert.Equal(("k8s", "1.31", "nvidia"), (variant.Runtime, variant.Version, variant.Flavor));
        Assert.Equal(["motd"], variant.Extensions);
        Assert.Equal(["common", "hooks"], variant.DefaultsLayers);
        Assert.Equal("settings.aws.region", Assert.Single(variant.MachineSettings.BeforeUserData).Setting.ToString());
    }

    [Theory]
    [InlineData("1.26.1", "ten", "file", "0600")]
    [InlineData("1.9.0", "nine", "file_basic", "0644")]
    public void A_layer_is_the_newest_that_is_not_newer_than_the_release(string release, string motd, string template, string mode)
    {
        var defaults = Find(release, "aws-k8s-1.31").Defaults;
        Assert.Equal(motd, Assert.IsType<DocumentString>(defaults.Settings["motd"]).Value);
        var file = Assert.Single(defaults.ConfigurationFiles);
        Assert.Equal(("/etc/file", template, mode), (file.Path, file.Template, file.Mode));
        Assert.Equal("a", Assert.Single(defaults.ServicesOf(file)).Name);
    }

    [Fact]
    public void Lists_are_replaced_and_tables_merged()
    {
        var defaults = Find("1.26.1", "aws-k8s-1.31").Defaults;
        Assert.Equal("""{"list":[],"motd":"ten"}""", JsonText.Write(defaults.Settings));
        Assert.Equal(["settings.network affected-services", "settings.network.hostname setting-generator"], defaults.Metadata.Select(entry => $"{entry.Key} {entry.Name}"));
        Assert.Equal(
            ["configuration-files.file.mode", "configuration-files.file.path", "configuration-files.file.template-path", "services.a.configuration-files", "services.a.restart-commands"],
            defaults.LivePairs.Select(pair => pair.Key.ToString()));
    }

    private Variant Find(string release, string variant) =>
        SettingsCatalog.Open(_source).Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException("No such variant.");
}
