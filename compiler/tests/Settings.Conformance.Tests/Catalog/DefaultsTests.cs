using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Conformance.Tests.Catalog;

/// <summary>What the defaults layers make together, against the manifests of the expected trees.</summary>
public sealed class DefaultsTests
{
    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    public static TheoryData<string, string> Variants { get; } = new(
        Embedded.Releases.SelectMany(release => (Embedded.Release(release).Value?.Variants ?? []).Select(variant => (release, variant))));

    [Theory]
    [MemberData(nameof(Variants))]
    public void Configuration_files_and_services_are_those_of_the_node(string release, string variant)
    {
        var defaults = DefaultsOf(release, variant);
        using var manifest = ManifestOf(release, variant);
        var expected = manifest.RootElement.GetProperty("files").EnumerateArray().Select(file => string.Join(
            ' ',
            file.GetProperty("name").GetString(),
            file.GetProperty("path").GetString(),
            file.GetProperty("mode").GetString(),
            file.GetProperty("mode_explicit").GetBoolean(),
            string.Join(',', file.GetProperty("services").EnumerateArray().Select(service => service.GetString())),
            string.Join(',', file.GetProperty("affected_by").EnumerateArray().Select(key => key.GetString()))));
        var actual = defaults.ConfigurationFiles.Select(file => string.Join(
            ' ',
            file.Name,
            file.Path,
            file.Mode,
            file.ExplicitMode is not null,
            string.Join(',', defaults.ServicesOf(file).Select(service => service.Name)),
            string.Join(',', KeysThatAffect(defaults, file))));
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Generators_are_those_of_the_node(string release, string variant)
    {
        using var manifest = ManifestOf(release, variant);
        var expected = manifest.RootElement.GetProperty("generators").EnumerateArray()
            .Select(generator => $"{generator.GetProperty("setting").GetString()} {generator.GetProperty("command").GetString()}")
            .Where(line => !line.Contains(" pluto ", StringComparison.Ordinal) && !line.Contains(" early-boot-config ", StringComparison.Ordinal));
        Assert.Equal(expected, DefaultsOf(release, variant).Generators.Where(generator => generator.Depth == 0).Select(generator => $"{generator.Setting} {generator.Command}"));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Programs_that_set_more_than_generators_are_those_of_the_node(string release, string variant)
    {
        using var manifest = ManifestOf(release, variant);
        var expected = manifest.RootElement.GetProperty("generators").EnumerateArray()
            .Where(generator => generator.GetProperty("command").GetString() is { } command
                && (command.StartsWith("pluto ", StringComparison.Ordinal) || command.StartsWith("early-boot-config ", StringComparison.Ordinal)))
            .Select(generator => generator.GetProperty("setting").GetString());
        var machine = VariantOf(release, variant).MachineSettings;
        Assert.Equal(expected, machine.All.Select(one => one.Setting.ToString()).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysThatAffect(MergedDefaults defaults, ConfigurationFile file)
    {
        var services = defaults.ServicesOf(file).Select(service => service.Name).ToHashSet(StringComparer.Ordinal);
        return defaults.Metadata
            .Where(entry => entry.Name == "affected-services" && entry.Value is DocumentArray list && list.Items.OfType<DocumentString>().Any(name => services.Contains(name.Value)))
            .Select(entry => entry.Key.ToString());
    }

    private static MergedDefaults DefaultsOf(string release, string variant) => VariantOf(release, variant).Defaults;

    private static Variant VariantOf(string release, string variant) =>
        Embedded.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");

    private static JsonDocument ManifestOf(string release, string variant) =>
        JsonDocument.Parse(File.ReadAllBytes(ConformanceData.PathOf($"etc/{release}/{variant}/minimal/manifest.json")));
}
