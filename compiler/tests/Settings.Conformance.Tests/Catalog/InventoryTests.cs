using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Conformance.Tests.Etc;
using Xunit;

namespace Settings.Conformance.Tests.Catalog;

/// <summary>What the catalog says of each variant, against what was read from the sources of its release.</summary>
public sealed class InventoryTests
{
    public static TheoryData<string, string> Variants => NodeCases.ExactVariants;

    [Theory]
    [MemberData(nameof(Variants))]
    public void Extensions_and_defaults_are_those_of_the_image(string release, string variant)
    {
        var inventory = Inventory.Read(release, variant);
        var image = VariantOf(release, variant);
        Assert.Equal(inventory.Extensions, image.Extensions);
        Assert.Equal(inventory.Defaults, Sorted(DatastoreFlattener.FlattenSettings(image.Defaults.Settings).Select(pair => $"{pair.Key} = {pair.Json}")));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Metadata_is_that_of_the_image(string release, string variant)
    {
        var inventory = Inventory.Read(release, variant);
        var defaults = VariantOf(release, variant).Defaults;
        Assert.Equal(
            inventory.Generators,
            Sorted(defaults.Generators.Select(generator => $"{generator.Setting} {(generator.IsWeak ? "weak" : "strong")} {generator.Depth} {generator.Command}")));
        Assert.Equal(
            inventory.AffectedServices,
            Sorted(defaults.Metadata.Where(entry => entry.Name == "affected-services").Select(entry => $"{entry.Key}: {string.Join(' ', NamesIn(entry.Value))}")));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Services_and_files_are_those_of_the_image(string release, string variant)
    {
        var inventory = Inventory.Read(release, variant);
        var defaults = VariantOf(release, variant).Defaults;

        // Of 1.26.1 the services and files were not read; those of its nodes are in their manifests.
        Assert.Equal(release == "1.26.1", inventory.Services is []);
        if (inventory.Services is not [])
        {
            Assert.Equal(inventory.Services, Sorted(defaults.Services.Values.Select(service => $"{service.Name}: {string.Join(' ', service.ConfigurationFiles)}; {string.Join(' ', service.RestartCommands)}")));
        }

        Assert.Equal(release == "1.26.1", inventory.ConfigurationFiles is []);
        if (inventory.ConfigurationFiles is not [])
        {
            Assert.Equal(inventory.ConfigurationFiles, Sorted(defaults.ConfigurationFiles.Select(file => string.Join(
                ' ',
                file.Name,
                file.Path,
                file.TemplatePath,
                file.ExplicitMode,
                file.IsWrittenOnce,
                string.Join(',', defaults.ServicesOf(file).Select(service => service.Name))))));
        }
    }

    private static OrderedSequence<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);

    private static IEnumerable<string> NamesIn(DocumentValue value) => value is DocumentArray list ? list.Items.OfType<DocumentString>().Select(name => name.Value) : [];

    private static Variant VariantOf(string release, string variant) =>
        OwnNodes.Workspace.Catalog.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");
}
