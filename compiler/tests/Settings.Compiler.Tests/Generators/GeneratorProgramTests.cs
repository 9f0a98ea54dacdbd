using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Generators;

/// <summary>What the programs of a node make of host facts, one case a line, and what comes of them together.</summary>
public sealed class GeneratorProgramTests
{
    private static readonly EmbeddedCatalogSource Source = new();
    private static readonly SettingsCatalog Catalog = SettingsCatalog.Open(Source);

    public static IEnumerable<TheoryDataRow<string>> Releases() => Catalog.Releases.Select(release => new TheoryDataRow<string>(release));

    public static IEnumerable<TheoryDataRow<string, string>> Cases() =>
        from release in Catalog.Releases
        from line in File.ReadLines(Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Generators/Cases/programs.jsonl"))
        select new TheoryDataRow<string, string>(release, line);

    public static IEnumerable<TheoryDataRow<string, string>> Samples() =>
        from facts in Directory.EnumerateFiles(Repository.PathOf("samples/facts"), "*.toml").Order(StringComparer.Ordinal)
        from sample in Directory.EnumerateFiles(Repository.PathOf("samples/good"), "*.toml").Order(StringComparer.Ordinal)
        where VariantOf(sample).Platform == Path.GetFileNameWithoutExtension(facts)
        select new TheoryDataRow<string, string>(Path.GetFileName(facts), Path.GetFileName(sample));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_program_gives_what_the_case_says(string release, string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        var outcome = new SettingGenerators(OsFacts.Of("v", release, "x86_64", Source), Facts(Text(row, "facts")), VariantOf(release, "aws-k8s-1.31").PodLimitOf, OpenModel.Of("x"))
            .Run([(DatastoreKey.Parse("settings.x"), row.GetProperty("command").GetString() ?? string.Empty)], Documents.Read(Text(row, "settings")))[0];
        if (row.TryGetProperty("value", out var value))
        {
            Assert.Equal((GeneratorStatus.Generated, JsonText.Write(Json.Value(value))), (outcome.Status, JsonText.Write(outcome.Value ?? new DocumentNull(default))));
        }
        else if (row.TryGetProperty("needs", out var needs))
        {
            Assert.Equal(GeneratorStatus.NeedsMachine, outcome.Status);
            Assert.Equal(needs.EnumerateArray().Select(fact => fact.GetString()), outcome.Missing.Select(choice => choice.ToString()));
        }
        else
        {
            Assert.Equal(row.GetProperty("status").GetString(), outcome.Status.ToString());
            Assert.NotNull(outcome.Reason);
        }
    }

    [Fact]
    public void A_program_declares_every_fact_that_it_misses()
    {
        foreach (var program in GeneratorPrograms.All)
        {
            var result = program.Run(new GeneratorCall([], new DocumentTable(default), HostFacts.Default, _ => null));
            Assert.All(result.Missing.SelectMany(choice => choice.AnyOf), fact => Assert.Contains(fact, program.Facts));
        }

        Assert.Equal(KnownFacts.All.Count, KnownFacts.All.Select(fact => fact.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_command_of_every_variant_is_known(string release)
    {
        foreach (var variant in VariantsOf(release))
        {
            var commands = variant.Defaults.Generators.Select(generator => generator.Command).Concat(variant.MachineSettings.All.Select(machine => machine.Command));
            Assert.All(commands, command => Assert.True(GeneratorPrograms.Find(command) is not null || command.Contains("schnauzer-v2 render", StringComparison.Ordinal), command));
        }
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void When_a_step_of_a_program_fails_none_sets_anything(string release)
    {
        var variant = VariantOf(release, "aws-k8s-1.31");
        var facts = Facts("instance = { type = 'm5.large', ipv4 = '10.0.0.1', id = 'i-1', availability-zone = 'z' }");
        var outcomes = new SettingGenerators(OsFacts.Of(variant, "x86_64"), facts, variant.PodLimitOf, new SettingsModel(new SchemaLibrary(Source).SettingsFor(variant))).RunInTurn(
            variant.MachineSettings.AfterGenerators.Select(machine => (machine.Setting, machine.Command)), Documents.Read("kubernetes.cluster-dns-ip = []"));
        Assert.DoesNotContain(outcomes, outcome => outcome.Value is not null);
        Assert.Equal(2, outcomes.Count(outcome => outcome.Status == GeneratorStatus.NotSet));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void With_the_facts_of_its_platform_no_setting_of_a_variant_stays_open(string release)
    {
        foreach (var variant in VariantsOf(release))
        {
            var schema = new SchemaLibrary(Source).SettingsFor(variant);
            var host = Facts(File.ReadAllText(Repository.PathOf($"samples/facts/{variant.Platform}.toml")));
            var node = new NodeCompiler(new VariantModel(variant, schema))
                .Compile(new DocumentTable(default), OsFacts.Of(variant, "x86_64"), host);
            Assert.All(node.Generators, outcome => Assert.True(outcome.Status is GeneratorStatus.Generated or GeneratorStatus.Skipped or GeneratorStatus.AlreadySet, $"{variant.Name} {outcome}"));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void With_the_facts_of_its_platform_every_file_of_a_sample_is_written(string facts, string sample)
    {
        var path = Repository.PathOf($"samples/good/{sample}");
        var variant = VariantOf(path);
        var schema = new SchemaLibrary(Source).SettingsFor(variant);
        var host = Facts(File.ReadAllText(Repository.PathOf($"samples/facts/{facts}")));
        var settings = SettingsChecker.Check((DocumentTable)(Documents.Read(File.ReadAllText(path))["settings"] ?? new DocumentTable(default)), schema).Normalised;
        var os = OsFacts.Of(variant, "x86_64");
        var node = new NodeCompiler(new VariantModel(variant, schema)).Compile(settings, os, host);
        Assert.DoesNotContain(node.Generators, outcome => outcome.Status is GeneratorStatus.NeedsMachine or GeneratorStatus.Failed);
        Assert.All(new TreeRenderer(variant, new TemplateLibrary(Source)).Render(node, os, host), file => Assert.IsType<RenderedFile>(file.Outcome));
    }

    private static IEnumerable<Variant> VariantsOf(string release) => (Catalog.Release(release).Value?.Variants ?? []).Select(name => VariantOf(release, name));

    private static Variant VariantOf(string release, string name) => Catalog.Release(release).Value?.Variant(name).Value ?? throw new InvalidOperationException($"{release} {name}");

    private static Variant VariantOf(string sample)
    {
        var target = TargetComment.Read(new SourceText(sample, File.ReadAllText(sample)), []);
        return VariantOf(target.Release ?? Catalog.NewestRelease.Name, target.Variant ?? string.Empty);
    }

    private static HostFacts Facts(string toml)
    {
        DiagnosticBag findings = [];
        var facts = HostFactsFile.Read(new SourceText("facts.toml", toml), findings);
        Assert.Empty(findings);
        return facts;
    }

    private static string Text(JsonElement row, string name) => row.TryGetProperty(name, out var text) ? text.GetString() ?? string.Empty : string.Empty;
}
