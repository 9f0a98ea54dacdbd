using CsCheck;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Laws that hold for every document, on documents made out of the schemas.</summary>
public sealed class GeneratedDocumentTests
{
    private static readonly EmbeddedCatalogSource Source = new();
    private static readonly SettingsCatalog Catalog = SettingsCatalog.Open(Source);

    // One variant of each family, and those with templates of their own; not every release has all of them.
    private static readonly string[] Sampled =
    [
        "aws-k8s-1.31", "aws-k8s-1.26", "aws-k8s-1.31-nvidia", "aws-k8s-1.29-fips", "aws-k8s-1.33", "aws-k8s-1.34-nvidia", "aws-ecs-2", "metal-k8s-1.29", "vmware-k8s-1.34", "vmware-dev",
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Families() =>
        from release in Catalog.Releases
        from variant in Sampled
        where VariantOf(release, variant) is not null
        select new TheoryDataRow<string, string>(release, variant);

    [Theory]
    [MemberData(nameof(Families))]
    public void Settings_made_out_of_a_schema_are_accepted(string release, string name)
    {
        var schema = new SchemaLibrary(Source).SettingsFor(Found(release, name));
        Gen.Int.Sample(seed =>
        {
            var settings = new DocumentMaker(seed, mistakes: 0).Make(schema);
            var refused = SettingsChecker.Check(settings, schema).Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
            Assert.True(refused is null, $"{refused?.Setting}: {refused?.Message}\n{JsonText.Write(settings)}");
        });
    }

    // What the type checker derives from a template, and what happens when the template is rendered, are the same facts.
    [Theory]
    [MemberData(nameof(Families))]
    public void A_file_is_not_written_for_want_of_a_setting_exactly_when_the_template_is_known_to_need_it(string release, string name)
    {
        var variant = Found(release, name);
        var schema = new SchemaLibrary(Source).SettingsFor(variant);
        var templates = new TemplateLibrary(Source);
        var needs = new VariantTyper(variant, schema, templates).Needs().ToLookup(need => need.File.Path, need => need.Requirement, StringComparer.Ordinal);
        var os = OsFacts.Of(variant, "x86_64");
        Gen.Int.Sample(
            seed =>
            {
                var settings = SettingsChecker.Check(new DocumentMaker(seed, mistakes: 0).Make(schema), schema).Normalised;
                foreach (var file in variant.Defaults.ConfigurationFiles)
                {
                    var outcome = new FileRenderer(templates).Render(file.Template, new RenderContext(settings, os, HostFacts.Default) { Constants = variant.Constants });
                    if (outcome is FailedFile { Setting: { } missing } failed && failed.Rule == RenderingDiagnostics.MissingSetting)
                    {
                        Assert.True(needs[file.Path].Any(need => need.Setting.Covers(missing)), $"{file.Path} needs {missing}, which nobody knew");
                    }
                    else if (outcome is RenderedFile)
                    {
                        // Empty tables and lists are values for a template, though a datastore has no tables without keys.
                        Assert.All(needs[file.Path].Where(need => need is { Conditions: [], IsOfEntries: false }), need =>
                            Assert.True(SettingsTree.IsPopulated(settings, DatastoreKey.Of(need.Setting)) || SettingsTree.Find(settings, need.Setting) is not null, $"{file.Path} is written without {need.Setting}"));
                    }
                }
            },
            iter: 60);
    }

    private static Variant? VariantOf(string release, string name) => Catalog.Release(release).Value?.Variant(name).Value;

    private static Variant Found(string release, string name) => VariantOf(release, name) ?? throw new InvalidOperationException(name);
}
