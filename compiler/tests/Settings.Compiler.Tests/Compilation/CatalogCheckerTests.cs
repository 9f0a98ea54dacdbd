using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Xunit;

namespace Settings.Compiler.Tests.Compilation;

public sealed class CatalogCheckerTests
{
    [Fact]
    public void The_built_in_catalog_holds_together()
    {
        var source = new EmbeddedCatalogSource();
        var catalog = SettingsCatalog.Open(source);
        var checker = new CatalogChecker(new SchemaLibrary(source), new TemplateLibrary(source));
        var findings = catalog.Releases.SelectMany(name => checker.Check(catalog.Release(name).Value ?? catalog.NewestRelease)).ToArray();
        Assert.NotEmpty(findings);
        Assert.DoesNotContain(findings, finding => finding.Diagnostic.Severity != Severity.Info);
    }

    [Theory]
    [InlineData("BR5011", "{{ settings.motd }}{{ settings.greeting.text }}", "")]
    [InlineData("BR5015", "{{ settings.motd }}{{ settings.nothing.name }}", "")]
    [InlineData("BR9509", "{{ settings.motd }}", "[metadata.settings.greetings]\naffected-services = []")]
    [InlineData("BR9510", "{{ settings.motd }}", "[settings]\nmotd = 5")]
    [InlineData("BR9513", "{{ settings.motd }}", "[metadata.settings.motd]\nsetting-generator = 'pluto node-ip settings.greeting.text'")]
    public void What_does_not_hold_together_is_found_with_the_variants_it_concerns(string code, string template, string layer)
    {
        var variant = "platform = 'aws'\nruntime = 'k8s'\nextensions = ['motd', 'greeting']\ndefaults = [{0}]";
        var source = new MemoryCatalogSource(
            ("schemas/releases/1.0.0.toml", "variants = ['good', 'bad']"),
            ("schemas/variants/good.toml", variant.Replace("{0}", "'common', 'file'", StringComparison.Ordinal)),
            ("schemas/variants/bad.toml", variant.Replace("{0}", "'common', 'more'", StringComparison.Ordinal)),
            ("schemas/defaults/common.toml", "[services]\nmotd = { configuration-files = ['motd'], restart-commands = [] }"),
            ("schemas/defaults/file.toml", "[configuration-files]\nmotd = { path = '/etc/motd', template-path = '/t/good' }"),
            ("schemas/defaults/more.toml", layer + "\n[configuration-files]\nmotd = { path = '/etc/motd', template-path = '/t/bad' }"),
            ("schemas/models/motd.json", """{"type": "string"}"""),
            ("schemas/models/greeting.json", """{"type": "object", "properties": {"words": {"type": "string"}}, "additionalProperties": false}"""),
            ("templates/good.scriban", "+++\nextensions = ['motd']\n+++\n{{ settings.motd }}"),
            ("templates/bad.scriban", "+++\nextensions = ['motd', 'greeting', 'nothing']\n+++\n" + template));
        var release = SettingsCatalog.Open(source).NewestRelease;
        var findings = new CatalogChecker(new SchemaLibrary(source), new TemplateLibrary(source)).Check(release);
        var finding = Assert.Single(findings, finding => finding.Diagnostic.Code == code);

        // What a layer says, it says in the layer, at the line that counts.
        Assert.Equal(code.StartsWith("BR9", StringComparison.Ordinal) ? "schemas/defaults/more.toml" : "templates/bad.scriban", finding.Source.Name);
        Assert.True(finding.Diagnostic.Span.Length > 0 || code == "BR5015", $"{code} has no place");
    }
}
