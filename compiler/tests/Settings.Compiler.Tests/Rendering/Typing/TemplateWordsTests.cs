using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Rendering.Typing;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Rendering.Typing;

/// <summary>What the words of a template rule out is never read, and most of what is not read is ruled out.</summary>
public sealed class TemplateWordsTests
{
    private static readonly EmbeddedCatalogSource Source = new();

    private static readonly SettingsCatalog Catalog = SettingsCatalog.Open(Source);

    public static TheoryData<string> Releases() => [.. Catalog.Releases];

    [Theory]
    [InlineData("{{ settings.motd }}", true)]
    [InlineData("{{ settings[\"motd\"] }}", true)]
    [InlineData("{{ for setting in settings }}{{ setting }}{{ end }}", true)]
    [InlineData("{{ all = settings }}", true)]
    [InlineData("{{ settings[name] }}", true)]
    [InlineData("{{ settings.kubernetes.motd }}", true)]
    [InlineData("{{ settings.kubernetes }}", false)]
    [InlineData("", false)]
    [InlineData("+++\nextensions = [\"motd\"]\n+++\n{{ settings.ntp }}", false)]
    public void A_template_may_read_the_text_of_the_day(string template, bool expected) => Assert.Equal(expected, TemplateWords.MayRead(template, new SettingPath("settings").Append("motd")));

    [Theory]
    [InlineData("{{ kubernetes = settings.kubernetes }}{{ kubernetes[\"max-pods\"] }}", true)]
    [InlineData("{{ kubernetes = settings.kubernetes }}{{ kubernetes[\"min-pods\"] }}", false)]
    [InlineData("{{ kubernetes = settings.kubernetes }}{{ for one in kubernetes }}{{ one }}{{ end }}", true)]
    [InlineData("{{ kubernetes = settings.kubernetes }}{{ kubernetes[name] }}", true)]
    [InlineData("{{ k8s = settings.kubernetes }}{{ k8s[name] }}", true)]
    [InlineData("{{ settings.kubernetes?.node }}", false)]
    [InlineData("{{ settings[\"kubernetes\"].node }}", false)]
    [InlineData("{{ settings[\"kubernetes\"] }}", true)]
    public void A_template_may_read_the_number_of_pods(string template, bool expected) =>
        Assert.Equal(expected, TemplateWords.MayRead(template, new SettingPath("settings").Append("kubernetes").Append("max-pods")));

    [Theory]
    [MemberData(nameof(Releases))]
    public void What_is_read_is_never_ruled_out(string release)
    {
        var (schemas, templates) = (new SchemaLibrary(Source), new TemplateLibrary(Source));
        var ruledOut = 0;
        foreach (var variant in OfRelease(release))
        {
            var schema = schemas.SettingsFor(variant);
            SettingPath[] settings = [.. schema.Leaves().Select(leaf => leaf.Path.Filled("any"))];
            foreach (var (file, template, typing) in new VariantTyper(variant, schema, templates).Files())
            {
                var isRead = settings.ToLookup(setting => typing.Uses.Any(use => use.IsOf(setting)));
                Assert.All(isRead[true], setting => Assert.True(TemplateWords.MayRead(template.Source.Text, setting), $"{file.Path} reads {setting} on {variant.Name}"));
                ruledOut += isRead[false].Count(setting => !TemplateWords.MayRead(template.Source.Text, setting)) * 2 > isRead[false].Count() ? 1 : -1;
            }
        }

        Assert.True(ruledOut > 0, "in most templates most of what they do not read is not ruled out");
    }

    private static IEnumerable<Variant> OfRelease(string name) =>
        Catalog.Release(name).Value is { } release ? release.Variants.Select(variant => release.Variant(variant).Value).OfType<Variant>() : [];
}
