using System.Text.Json;
using Settings.Cli;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Helpers;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Verification.Trees;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>verify --against with the trees that the real renderer wrote.</summary>
public sealed class ComparedTreeTests
{
    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    private static readonly TemplateLibrary Templates = new(new EmbeddedCatalogSource());

    public static TheoryData<string, string> Variants { get; } = new(
        from release in Embedded.Releases
        from variant in Embedded.Release(release).Value?.Variants ?? []
        select (release, variant));

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_tree_of_the_real_renderer_compares_clean(string release, string variant)
    {
        foreach (var name in (string[])["minimal", "typical", "everything"])
        {
            var folder = ConformanceData.PathOf($"etc/{release}/{variant}/{name}");
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exit = CommandLineProgram.Run(
                ["verify", Path.Combine(folder, "user-data.toml"), "--variant", variant, "--release", release, "--against", Path.Combine(folder, "files"), "--format", "json"],
                new CommandStreams(Stream.Null, output, error, folder, UseColour: false));
            Assert.True(exit == 0, $"{name}: {error}{output}");
            using var json = JsonDocument.Parse(output.ToString());
            Assert.Empty(json.RootElement.GetProperty("differences").EnumerateArray());
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_file_that_shows_a_secret_is_known_to_be_able_to(string release, string variant)
    {
        var image = Embedded.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");
        var schema = new SchemaLibrary(new EmbeddedCatalogSource()).SettingsFor(image.Extensions);
        var secrets = new RenderedSecrets(image, schema, Templates);
        var settings = JsonSettings.Read(ConformanceData.PathOf($"etc/{release}/{variant}/everything/settings.json"));
        var context = new RenderContext(settings, OsFacts.Of(variant, release, "x86_64"), HostFacts.Default) { Constants = image.Constants };
        var renderer = new FileRenderer(Templates);
        var count = 0;
        foreach (var file in image.Defaults.ConfigurationFiles)
        {
            if (renderer.Render(file.Template, context) is RenderedFile rendered && MaskedFile.Of(rendered, schema) != rendered.Text)
            {
                Assert.True(secrets.CanBeIn(file), file.Path);
                count++;
            }
        }

        Assert.True(count >= 2, $"Only {count} files show secrets.");
    }
}
