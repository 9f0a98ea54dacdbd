using System.Text;
using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

public sealed class RenderedTreeTests
{
    private static readonly TemplateLibrary Templates = new(new EmbeddedCatalogSource());

    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    public static TheoryData<string, string> Variants { get; } = new(
        from release in Embedded.Releases
        from variant in Embedded.Release(release).Value?.Variants ?? []
        select (release, variant));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Every_file_of_a_variant_is_what_the_real_renderer_wrote(string release, string variant)
    {
        var image = Embedded.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");
        var root = ConformanceData.PathOf($"etc/{release}/{variant}");
        var renderer = new FileRenderer(Templates);
        var mismatches = new List<string>();
        var count = 0;
        foreach (var folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "manifest.json")));
            var context = new RenderContext(JsonSettings.Read(Path.Combine(folder, "settings.json")), OsOf(image, manifest.RootElement.GetProperty("os")), HostFacts.Default) { Constants = image.Constants };
            foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
            {
                count++;
                if (Compare(file, folder, renderer, context, image) is { } difference)
                {
                    mismatches.Add($"{Path.GetFileName(folder)} {TextOf(file, "path")}: {difference}");
                }
            }
        }

        Assert.True(mismatches.Count == 0, $"{mismatches.Count} of {count} differ:\n{string.Join('\n', mismatches.Take(20))}");
        Assert.True(count >= 60, $"Only {count} files were found.");
    }

    private static string? Compare(JsonElement file, string folder, FileRenderer renderer, RenderContext context, Variant image)
    {
        var template = image.Defaults.ConfigurationFiles.Single(known => known.Path == TextOf(file, "path")).Template;
        var outcome = renderer.Render(template, context);
        if (TextOf(file, "status") == "rendered")
        {
            var expected = File.ReadAllBytes(Path.Combine(folder, "files", TextOf(file, "path").TrimStart('/')));
            return outcome switch
            {
                RenderedFile rendered when Encoding.UTF8.GetBytes(rendered.Text).AsSpan().SequenceEqual(expected) => null,
                RenderedFile rendered => "other content:\n" + rendered.Text,
                FailedFile failed => $"failed at {failed.Position}: {failed.Reason}",
                _ => "no outcome",
            };
        }

        return outcome switch
        {
            FailedFile failed when failed.Setting is { } setting && MentionsWhatUpstreamDoes(TextOf(file, "error"), setting.ToString()) => null,
            FailedFile failed => $"failed for another reason: {failed.Reason}",
            _ => "is rendered, but the node does not write it",
        };
    }

    private static bool MentionsWhatUpstreamDoes(string error, string setting)
    {
        var at = error.IndexOf("Variable \"", StringComparison.Ordinal);
        if (at < 0)
        {
            return true;
        }

        var name = error[(at + 10)..].Split('"')[0];
        return name.StartsWith("this.", StringComparison.Ordinal) ? setting.EndsWith(name[4..], StringComparison.Ordinal) : setting == name;
    }

    private static OsFacts OsOf(Variant image, JsonElement os) => OsFacts.Of(image, TextOf(os, "arch")) with
    {
        BuildId = TextOf(os, "build_id"),
        PrettyName = TextOf(os, "pretty_name"),
        VariantId = TextOf(os, "variant_id"),
        VersionId = TextOf(os, "version_id"),
    };

    private static string TextOf(JsonElement json, string name) => json.GetProperty(name).GetString() ?? string.Empty;
}
