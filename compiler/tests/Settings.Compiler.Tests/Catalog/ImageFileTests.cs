using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Catalog;

public sealed class ImageFileTests
{
    private const string File = "kind = 'static'\nmode = '0644'\norigin = 'here'\n";

    [Fact]
    public void Sets_bring_those_they_require_and_their_names_are_replaced()
    {
        var source = Source(
            ("a", "requires = ['b']\n['/etc/{name}.conf']\n" + File + "content = '{arch} {version} {name}'"),
            ("b", "['/etc/link']\nkind = 'link'\ntarget = '{name}'\norigin = 'there'"));
        var files = Find(source).ReadImageFiles("aarch64");
        Assert.Equal(["/etc/link", "/etc/x.conf"], files.Select(file => file.Path));
        Assert.Equal("x", files[0].Target);
        Assert.Equal("aarch64 1 x", files[1].Content);
    }

    [Fact]
    public void Sets_are_not_read_for_anything_else()
    {
        var source = Source(("a", "broken"));
        Assert.Empty(Find(source).Defaults.ConfigurationFiles);
        Assert.DoesNotContain(source.FilesRead, path => path.StartsWith("schemas/image-files", StringComparison.Ordinal));
    }

    [Fact]
    public void A_path_is_there_since_its_release_and_on_its_architecture_and_names_of_sets_are_replaced()
    {
        var source = Source(
            ("a", "requires = ['{name}']\n['/etc/old']\nsince = '1.0.0'\n" + File + "['/etc/new']\nsince = '1.0.1'\n" + File + "['/etc/arm']\narch = 'aarch64'\n" + File),
            ("x", "['/etc/x']\n" + File));
        Assert.Equal(["/etc/old", "/etc/x"], Find(source).ReadImageFiles("x86_64").Select(file => file.Path));
        Assert.Equal(["/etc/arm", "/etc/old", "/etc/x"], Find(source).ReadImageFiles("aarch64").Select(file => file.Path));
    }

    [Theory]
    [InlineData("['/etc/x']\nmode = '0644'\norigin = 'here'", "BR9502")]
    [InlineData("['/etc/x']\nkind = 'static'\norigin = 'here'", "BR9502")]
    [InlineData("['/etc/x']\nkind = 'link'\norigin = 'here'", "BR9502")]
    [InlineData("['/etc/x']\nkind = 'socket'\nmode = '0644'\norigin = 'here'", "BR9503")]
    [InlineData("['/etc/x']\ncolour = 'red'\n" + File, "BR9504")]
    [InlineData("['/etc/x']\nsince = 'soon'\n" + File, "BR9503")]
    [InlineData("['etc/x']\n" + File, "BR9504")]
    [InlineData("['/etc/{nobody}']\n" + File, "BR9504")]
    [InlineData("requires = ['gone']", "BR9501")]
    [InlineData("requires = ['b']\n['/etc/x']\n" + File, "BR9512")]
    public void A_broken_set_says_what_is_wrong(string set, string code)
    {
        var source = Source(("a", set), ("b", "['/etc/x']\n" + File));
        var failure = Assert.Throws<CatalogException>(() => Find(source).ReadImageFiles("x86_64"));
        Assert.Equal(code, failure.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("/etc/a.env", true)]
    [InlineData("/etc/.env", true)]
    [InlineData("/etc/a/b.env", false)]
    [InlineData("/etc/a.envx", false)]
    [InlineData("/a.env", false)]
    public void A_star_stands_for_a_part_of_a_name(string path, bool isCovered) =>
        Assert.Equal(isCovered, PathPattern.Covers("/etc/*.env", path));

    private static MemoryCatalogSource Source(params (string Name, string Text)[] sets) => new(
    [
        ("schemas/releases/1.0.0.toml", "variants = ['v']"),
        ("schemas/variants/v.toml", "like = 'w'\n[image]\nname = 'x'"),
        ("schemas/variants/w.toml", "platform = 'aws'\nruntime = 'k8s'\nversion = '1'\nextensions = []\ndefaults = []\nimage-files = ['a']\n[image]\nname = 'y'"),
        .. sets.Select(set => ($"schemas/image-files/{set.Name}.toml", set.Text)),
    ]);

    private static Variant Find(MemoryCatalogSource source) =>
        SettingsCatalog.Open(source).NewestRelease.Variant("v").Value ?? throw new InvalidOperationException("No such variant.");
}
