using System.Text;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Rendering;

/// <summary>The catalog's own templates, and small ones that show what is strict.</summary>
public sealed class TemplateTests
{
    private static readonly TemplateLibrary Embedded = new(new EmbeddedCatalogSource());

    public static IEnumerable<TheoryDataRow<string, string>> Templates() =>
        from name in Embedded.Names
        from version in Embedded.VersionsOf(name).DefaultIfEmpty("1.0.0")
        select new TheoryDataRow<string, string>(name, version);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_of_the_catalog_has_no_findings_and_names_its_format(string name, string version)
    {
        var template = Embedded.Load(name, version);
        Assert.Empty(template.Diagnostics);
        Assert.Contains("\nformat = \"", template.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_configuration_file_of_every_variant_has_a_template_and_every_template_a_file()
    {
        var catalog = SettingsCatalog.Open(new EmbeddedCatalogSource());
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var release in catalog.Releases.Select(name => catalog.Release(name).Value).OfType<Release>())
        {
            foreach (var file in release.Variants.SelectMany(name => release.Variant(name).Value?.Defaults.ConfigurationFiles ?? []))
            {
                used.Add(Embedded.Load(file.Template, release.Name).Source.Name);
            }
        }

        Assert.Equal(new EmbeddedCatalogSource().List("templates"), used.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("BR5001", "+++\nextensions = [\"motd\"]\n+++\n{{ if settings.motd }}")]
    [InlineData("BR5001", "+++\nextensions = [\"motd\"]\n+++\n{{ settings.motd")]
    [InlineData("BR5002", "{{ settings.motd }}")]
    [InlineData("BR5002", "+++\nformat = \"markdown\"\nextensions = [\"motd\"]\n+++\n{{ settings.motd }}")]
    [InlineData("BR5002", "+++\nhelper = \"x\"\n+++\n{{ settings.motd }}")]
    [InlineData("BR5003", "+++\nextensions = [\"motd\"]\nhelpers = [\"std.nothing\"]\n+++\n{{ settings.motd }}")]
    [InlineData("BR5003", "+++\nextensions = [\"motd\"]\nhelpers = [\"std.default\", \"std.default\"]\n+++\n{{ default \"x\" settings.motd }}")]
    [InlineData("BR5004", "+++\nextensions = []\n+++\n{{ settings.motd }}")]
    [InlineData("BR5005", "+++\nextensions = [\"motd\"]\n+++\n{{ motd }}{{ settings.motd }}")]
    [InlineData("BR5006", "+++\nextensions = [\"kubernetes\"]\n+++\n{{ settings.kubernetes.max-pods }}")]
    [InlineData("BR5007", "+++\nextensions = [\"motd\"]\n+++\n{{ while true }}{{ settings.motd }}{{ end }}")]
    [InlineData("BR5008", "+++\nextensions = [\"motd\"]\nhelpers = [\"std.default\"]\n+++\n{{ default settings.motd }}")]
    [InlineData("BR5009", "+++\nextensions = [\"motd\", \"ntp\"]\n+++\n{{ settings.motd }}")]
    [InlineData("BR5010", null)]
    public void A_mistake_in_a_template_is_found(string code, string? text)
    {
        var template = new TemplateLibrary(new OneTemplate(text)).Load("t", "1.0.0");
        Assert.Contains(template.Diagnostics, d => d.Code == code);
    }

    [Theory]
    [InlineData("{{ settings.motd }}", "x<y>")]
    [InlineData("{{ html_escape settings.motd }}", "x&lt;y&gt;")]
    [InlineData("{{ if settings.kubernetes[\"max-pods\"] }}yes{{ else }}no{{ end }}{{ settings.motd }}", "nox<y>")]
    [InlineData("{{ settings.kubernetes[\"max-pods\"] }}{{ settings.motd }}", null)]
    [InlineData("{{ for pod in settings.kubernetes[\"max-pods\"] }}{{ end }}{{ settings.motd }}", null)]
    public void A_missing_setting_fails_the_file_where_it_is_inserted_and_nowhere_else(string body, string? expected)
    {
        var extensions = body.Contains("kubernetes", StringComparison.Ordinal) ? "\"motd\", \"kubernetes\"" : "\"motd\"";
        var renderer = new FileRenderer(new TemplateLibrary(new OneTemplate($"+++\nextensions = [{extensions}]\n+++\n{body}")));
        var settings = Documents.Read("motd = \"x<y>\"\n\n[kubernetes]\n");
        var outcome = renderer.Render("t", new RenderContext(settings, OsFacts.Of("v", "1.0.0", "x86_64", new EmbeddedCatalogSource()), HostFacts.Default));
        if (expected is null)
        {
            var failed = Assert.IsType<FailedFile>(outcome);
            Assert.Equal((RenderingDiagnostics.MissingSetting, "settings.kubernetes.max-pods"), (failed.Rule, failed.Setting?.ToString()));
        }
        else
        {
            Assert.Equal(expected, Assert.IsType<RenderedFile>(outcome).Text);
        }
    }

    [Fact]
    public void A_rendered_file_knows_which_setting_a_part_comes_from()
    {
        var renderer = new FileRenderer(new TemplateLibrary(new OneTemplate("+++\nextensions = [\"motd\"]\n+++\n<{{ settings.motd }}>")));
        var outcome = renderer.Render("t", new RenderContext(Documents.Read("motd = \"abc\"\n"), OsFacts.Of("v", "1.0.0", "x86_64", new EmbeddedCatalogSource()), HostFacts.Default));
        var file = Assert.IsType<RenderedFile>(outcome);
        Assert.Equal("< settings.motd settings.motd >", $"{file.SettingAt(0)?.ToString() ?? "<"} {file.SettingAt(1)} {file.SettingAt(3)} {file.SettingAt(4)?.ToString() ?? ">"}");
    }

    private sealed class OneTemplate(string? text) : ICatalogSource
    {
        public string Name => "the test";

        public ReadOnlyMemory<byte>? Read(string path) => text is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(text);

        public IReadOnlyList<string> List(string folder) => [];
    }
}
