using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Conformance.Tests.Etc;
using Xunit;

namespace Settings.Conformance.Tests.Catalog;

/// <summary>What the defaults layers make together, against those of nodes.</summary>
public sealed class DefaultsTests
{
    public static TheoryData<string, string> Variants => NodeCases.Variants;

    [Theory]
    [MemberData(nameof(Variants))]
    public void Configuration_files_and_services_are_those_of_the_node(string release, string variant)
    {
        var defaults = DefaultsOf(release, variant);
        var expected = NodeCases.Of(release, variant, "minimal").Files.Select(file => string.Join(
            ' ',
            file.Name,
            file.Path,
            file.Mode,
            file.IsModeExplicit,
            string.Join(',', file.Services),
            string.Join(',', file.AffectedBy)));
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
        var expected = NodeCases.Of(release, variant, "minimal").Generators.Where(generator => !SetsMore(generator)).Select(generator => $"{generator.Setting} {generator.Command}");
        Assert.Equal(expected, DefaultsOf(release, variant).Generators.Where(generator => generator.Depth == 0).Select(generator => $"{generator.Setting} {generator.Command}"));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Programs_that_set_more_than_generators_are_those_of_the_node(string release, string variant)
    {
        var expected = NodeCases.Of(release, variant, "minimal").Generators.Where(SetsMore).Select(generator => generator.Setting);
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
        OwnNodes.Workspace.Catalog.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");

    // Generators have metadata; these programs run on their own.
    private static bool SetsMore(GeneratorFacts generator) =>
        generator.Command.StartsWith("pluto ", StringComparison.Ordinal) || generator.Command.StartsWith("early-boot-config ", StringComparison.Ordinal);
}
