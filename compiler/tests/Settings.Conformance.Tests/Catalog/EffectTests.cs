using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Paths;
using Settings.Compiler.Versions;
using Settings.Conformance.Tests.Etc;
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

    public static TheoryData<string, string> Variants => NodeCases.ExactVariants;

    [Theory]
    [MemberData(nameof(Variants))]
    public void Settings_without_effect_are_those_that_upstreams_templates_lack(string release, string name)
    {
        JsonElement[] packages = [.. ConformanceData.LinesOf("catalog/not-rendered.jsonl").Where(package => Text(package, "release") == release)];
        if (packages is [])
        {
            Assert.Equal(OldestRead, release);
            return;
        }

        var variant = OwnNodes.Workspace.Catalog.Release(release).Value?.Variant(name).Value ?? throw new InvalidOperationException(name);
        var schema = OwnNodes.Workspace.Schemas.SettingsFor(variant);
        var accepted = schema.Leaves().Select(leaf => leaf.Path.ToString()).ToHashSet(StringComparer.Ordinal);
        var homes = Inventory.Read(release, name).TemplatePackages;
        var uses = new VariantTyper(variant, schema, OwnNodes.Workspace.Templates).Files()
            .SelectMany(file => file.Typing.Uses.Select(use => (Package: homes[file.File.Path], Use: use))).ToArray();
        var expected = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var package in packages)
        {
            var home = Text(package, "package");
            foreach (var setting in package.GetProperty("settings").EnumerateArray().Select(setting => $"settings.{Text(package, "extension")}.{setting.GetString()}")
                .Where(setting => accepted.Contains(setting) && homes.Values.Contains(home, StringComparer.Ordinal)))
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
        Assert.Equal(expected, new SettingUsage(variant, schema, OwnNodes.Workspace.Templates).WithoutEffect().Where(newer.Contains).Select(setting => setting.ToString()).Order(StringComparer.Ordinal));
        Assert.True(variant.Runtime != "k8s" || variant.Version is "1.34" || expected.Count > 0);
    }

    private static string Text(JsonElement fact, string name) => fact.GetProperty(name).GetString() ?? string.Empty;
}
