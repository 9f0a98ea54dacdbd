using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Hosts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Conformance.Tests.Etc;
using Xunit;

namespace Settings.Conformance.Tests.Compilation;

/// <summary>Defaults, user data and generators together, against the settings that the real renderer saw.</summary>
public sealed class CompiledSettingsTests
{
    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    private static readonly SchemaLibrary Schemas = new(new EmbeddedCatalogSource());

    public static TheoryData<string, string, string> Cases { get; } = new(
        from release in Embedded.Releases
        from variant in Embedded.Release(release).Value?.Variants ?? []
        from name in (string[])["minimal", "typical", "everything"]
        select (release, variant, name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Settings_are_those_that_templates_saw(string release, string variant, string name)
    {
        var expected = DatastoreFlattener.FlattenSettings(JsonSettings.Read(ConformanceData.PathOf($"etc/{release}/{variant}/{name}/settings.json")));
        var actual = DatastoreFlattener.FlattenSettings(Compile(release, variant, name).Settings);
        Assert.Equal(expected.Select(Spell), actual.Select(Spell));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Generators_end_as_they_did_on_the_node(string release, string variant, string name)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(ConformanceData.PathOf($"etc/{release}/{variant}/{name}/manifest.json")));
        var expected = manifest.RootElement.GetProperty("generators").EnumerateArray().Select(generator =>
        {
            var value = generator.TryGetProperty("value", out var json) && json.ValueKind == JsonValueKind.String ? json.GetString() : null;
            return $"{generator.GetProperty("setting").GetString()} {generator.GetProperty("outcome").GetString()} {value}";
        });
        var actual = Compile(release, variant, name).Generators.Select(outcome => $"{outcome.Setting} {Word(outcome)} {(outcome.Value as DocumentString)?.Value}");
        Assert.Equal(expected, actual);
    }

    // The real renderer calls a template that lacks the region an error; for a node it is one that asks its machine. It
    // counts every program among those that ask, also the one that has nothing to set.
    private static string Word(GeneratorOutcome outcome) => outcome switch
    {
        { Status: GeneratorStatus.AlreadySet } => "already-set",
        { Status: GeneratorStatus.Generated } => "rendered",
        { Status: GeneratorStatus.NeedsMachine, Program: not "schnauzer-v2 render" } or { Status: GeneratorStatus.Skipped } => "needs-host",
        _ => "error",
    };

    private static CompiledNode Compile(string release, string variant, string name)
    {
        var document = UserDataReader.Read(name, File.ReadAllBytes(ConformanceData.PathOf($"etc/{release}/{variant}/{name}/user-data.toml")));
        var image = Embedded.Release(release).Value?.Variant(variant).Value ?? throw new InvalidOperationException($"{variant} is not in the catalog.");
        var schema = Schemas.SettingsFor(image);
        var userData = SettingsChecker.Check(document.Settings ?? new DocumentTable(default), schema);
        Assert.True(userData.IsAccepted);
        return new NodeCompiler(new VariantModel(image, schema)).Compile(userData.Normalised, OsFacts.Of(image, "x86_64"), HostFacts.Default);
    }

    private static string Spell(DatastorePair pair) => $"{pair.Key} = {pair.Json}";
}
