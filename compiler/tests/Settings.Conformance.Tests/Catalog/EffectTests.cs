using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;
using Xunit;

namespace Settings.Conformance.Tests.Catalog;

/// <summary>
/// Which settings have no effect, as derived from our templates, against what was read from upstream's: for each version of
/// the core kit and each of its packages, the settings newer than its templates. The package is not all there is: the
/// file of another may be made of the setting.
/// </summary>
public sealed class EffectTests
{
    // What was read is about the settings that came after this release.
    private const string OldestRead = "1.26.1";

    private static readonly EmbeddedCatalogSource Source = new();
    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(Source);
    private static readonly SchemaLibrary Schemas = new(Source);
    private static readonly TemplateLibrary Templates = new(Source);

    public static TheoryData<string, string> Variants { get; } = new(
        Embedded.Releases.SelectMany(release => (Embedded.Release(release).Value?.Variants ?? []).Select(variant => (release, variant))));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Settings_without_effect_are_those_that_upstreams_templates_lack(string release, string name)
    {
        using var read = JsonDocument.Parse(File.ReadAllBytes(ConformanceData.ReferenceOf("accepted-but-not-rendered.json")));
        if (!read.RootElement.TryGetProperty(CoreKitOf(release), out var packages))
        {
            Assert.Equal(OldestRead, release);
            return;
        }

        var variant = Embedded.Release(release).Value?.Variant(name).Value ?? throw new InvalidOperationException(name);
        var schema = Schemas.SettingsFor(variant);
        var accepted = schema.Leaves().Select(leaf => leaf.Path.ToString()).ToHashSet(StringComparer.Ordinal);
        var homes = Inventory.Read(release, name).TemplatePackages;
        var uses = new VariantTyper(variant, schema, Templates).Files()
            .SelectMany(file => file.Typing.Uses.Select(use => (Package: homes[file.File.Path], Use: use))).ToArray();
        var expected = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var package in packages.EnumerateObject())
        {
            var (extension, home) = package.Name.StartsWith("containerd-", StringComparison.Ordinal) ? ("container-runtime", package.Name) : ("kubernetes", $"kubernetes-{package.Name}");
            foreach (var setting in package.Value.EnumerateArray().Select(setting => $"settings.{extension}.{setting.GetString()}").Where(setting => accepted.Contains(setting) && homes.Values.Contains(home, StringComparer.Ordinal)))
            {
                string[] users = [.. uses.Where(use => use.Use.IsOf(SettingPath.Parse(setting))).Select(use => use.Package)];
                Assert.DoesNotContain(home, users);
                if (users is [])
                {
                    expected.Add(setting);
                }
            }
        }

        var newer = schema.Ages().Where(age => ReleaseVersion.Order.Compare(age.Since, OldestRead) > 0).Select(age => age.Path).ToHashSet();
        Assert.Equal(expected, new SettingUsage(variant, schema, Templates).WithoutEffect().Where(newer.Contains).Select(setting => setting.ToString()).Order(StringComparer.Ordinal));
        Assert.True(variant.Runtime != "k8s" || variant.Version is "1.34" || expected.Count > 0);
    }

    private static string CoreKitOf(string release)
    {
        using var releases = JsonDocument.Parse(File.ReadAllBytes(ConformanceData.ReferenceOf("releases.json")));
        return releases.RootElement.GetProperty(release).GetProperty("core_kit").GetString() ?? string.Empty;
    }
}
