using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Running;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

public sealed class MigrationRunnerTests
{
    private const string Variant = "aws-k8s-1.31";

    private static readonly OsFacts Os = OsFacts.Of(Variant, "1.26.1", "x86_64", new EmbeddedCatalogSource());

    [Theory]
    [InlineData("aws-k8s-1.31-nvidia", "aws", "k8s", "1.31", "nvidia", "aws-k8s")]
    [InlineData("aws-k8s-nvidia", "aws", "k8s", "", "nvidia", "aws-k8s")]
    [InlineData("aws-ecs-1", "aws", "ecs", "1", "", "aws-ecs")]
    [InlineData("metal-dev", "metal", "dev", "", "", "metal-dev")]
    [InlineData("", "", "", "", "", "")]
    public void The_name_of_a_variant_says_what_it_is(string name, string platform, string runtime, string version, string flavor, string family)
    {
        var traits = VariantTraits.Of(name);
        Assert.Equal((platform, runtime, version, flavor, family), (traits.Platform, traits.Runtime, traits.Version, traits.Flavor, traits.Family));
    }

    [Fact]
    public void The_facts_of_the_image_stay_in_the_store_and_in_transactions()
    {
        var outcome = Run("add settings.dns", MigrationDirection.Forward, """{"live": {"os.arch": "old"}, "pending": {"tx": {}}}""");
        Assert.Equal("\"x86_64\"", Value(outcome.Store?.Live["os.arch"]));
        Assert.Equal("\"aws-k8s-1.31\"", Value(outcome.Store?.Pending["tx"]["os.variant_id"]));
    }

    [Fact]
    public void A_transaction_sees_neither_the_live_values_nor_metadata()
    {
        var outcome = Run(
            "regenerate settings.motd@template \"{{ settings.a.b }}\" -> \"{{ settings.a.b }}!\"",
            MigrationDirection.Forward,
            """{"live": {"settings.a.b": "x", "settings.motd": "x"}, "metadata": {"settings.motd": {"template": "{{ settings.a.b }}"}}, "pending": {"tx": {"settings.motd": "x"}}}""");
        Assert.Equal("\"x!\"", Value(outcome.Store?.Live["settings.motd"]));
        Assert.Equal("\"x\"", Value(outcome.Store?.Pending["tx"]["settings.motd"]));
    }

    [Fact]
    public void What_a_path_inserts_is_escaped_as_upstream_does()
    {
        var outcome = Run(
            "regenerate settings.motd@template \"{{ settings.a.b }}\" -> \"<{{ settings.a.b }}>\"",
            MigrationDirection.Forward,
            """{"live": {"settings.a.b": "&", "settings.motd": "&amp;"}, "metadata": {"settings.motd": {"template": "{{ settings.a.b }}"}}}""");
        Assert.Equal("\"<&amp;>\"", Value(outcome.Store?.Live["settings.motd"]));
    }

    [Fact]
    public void A_failure_names_migration_and_key_and_no_value()
    {
        var outcome = Run(
            "replace settings.motd [\"a\"] -> [\"b\"]", MigrationDirection.Forward, """{"live": {"settings.motd": ["secret", 1]}}""");
        Assert.Null(outcome.Store);
        Assert.Equal(("test", "settings.motd"), (outcome.Failure?.Migration, outcome.Failure?.Place.ToString()));
        Assert.DoesNotContain("secret", outcome.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Effects_on_the_machine_are_told_and_not_done()
    {
        var outcome = Run("forward {}\nbackward { host \"remove /tmp/file\" }", MigrationDirection.Backward, "{}");
        Assert.Equal(["remove /tmp/file"], outcome.HostEffects);
    }

    [Fact]
    public void The_way_back_undoes_the_last_statement_first()
    {
        var text = "replace settings.motd \"a\" -> \"b\"\nreplace settings.motd \"b\" -> \"c\"";
        Assert.Equal("\"c\"", Value(Run(text, MigrationDirection.Forward, """{"live": {"settings.motd": "a"}}""").Store?.Live["settings.motd"]));
        Assert.Equal("\"a\"", Value(Run(text, MigrationDirection.Backward, """{"live": {"settings.motd": "c"}}""").Store?.Live["settings.motd"]));
    }

    [Theory]
    [InlineData("add settings.a.**.command", false, """{"live": {"settings.a.b.command": 1, "settings.a.b.c.command": 1, "settings.a.command": 1, "settings.a.b.commands": 1}}""", "settings.a.b.commands settings.a.command")]
    [InlineData("add settings.a.*.command", false, """{"live": {"settings.a.b.command": 1, "settings.a.command": 1, "settings.a.b.commands": 1}}""", "settings.a.b.commands")]
    [InlineData("forward {}\nbackward { remove all weak }", false, """{"live": {"settings.a": 1, "settings.b.c": 1}, "metadata": {"settings.a": {"strength": "weak"}, "settings.b": {"strength": "weak"}}}""", "settings.b.c")]
    [InlineData("forward { remove all weak }\nbackward {}", true, """{"live": {"settings.a": 1, "settings.b": 1}, "metadata": {"settings.a": {"strength": "strong"}, "settings.b": {"note": "weak"}}}""", "settings.a settings.b")]
    [InlineData("forward {}\nbackward { remove all metadata }", false, """{"live": {"settings.a": 1}, "metadata": {"settings.a": {"strength": "weak"}}}""", "settings.a")]
    public void What_is_removed_is_what_upstream_removes(string text, bool isForward, string json, string left)
    {
        var direction = isForward ? MigrationDirection.Forward : MigrationDirection.Backward;
        var other = isForward ? MigrationDirection.Backward : MigrationDirection.Forward;
        Assert.Equal(left, string.Join(' ', Run(text, direction, json).Store?.Live.Keys.Where(key => !key.StartsWith("os.", StringComparison.Ordinal)) ?? []));
        Assert.Equal(Store(json).Live.Keys, Run(text, other, json).Store?.Live.Keys.Where(key => !key.StartsWith("os.", StringComparison.Ordinal)));
    }

    [Fact]
    public void All_metadata_goes_at_once() => Assert.Empty(Run(
        "forward {}\nbackward { remove all metadata }",
        MigrationDirection.Backward,
        """{"metadata": {"settings.a": {"strength": "weak"}, "services.b": {"note": 1}}}""").Store?.Metadata ?? FlatStore.Empty.Metadata.Add(new StorePlace("none"), new DocumentNull(default)));

    [Theory]
    [InlineData("""{"life": {}}""")]
    [InlineData("[]")]
    [InlineData("""{"live": []}""")]
    [InlineData("""{"metadata": {"settings.motd": "x"}}""")]
    public void What_is_no_store_is_refused(string json) => Assert.Throws<FormatException>(() => Store(json));

    [Fact]
    public void A_broken_migration_of_the_catalog_is_reported_with_its_file()
    {
        var library = new MigrationLibrary(new MemoryCatalogSource(("schemas/migrations/1.0.0/a.migration", "ad settings.motd\n")));
        var broken = Assert.Throws<CatalogException>(() => library.Find("v1.0.0/a"));
        Assert.Equal("schemas/migrations/1.0.0/a.migration", broken.File.Name);
        Assert.Equal("v1.0.0/a", library.Find("v1.0.0/b").Closest);
    }

    private static MigrationOutcome Run(string text, MigrationDirection direction, string store)
    {
        var document = MigrationDocument.Read(new SourceText("test", text), "test");
        Assert.Empty(document.Diagnostics);
        return new MigrationRunner(Variant, Os, HostFacts.Default).Run([document.Migration], direction, Store(store));
    }

    private static FlatStore Store(string json)
    {
        using var document = JsonDocument.Parse(json);
        return FlatStoreJson.Read(document.RootElement);
    }

    private static string Value(DocumentValue? value) => value is null ? "nothing" : JsonText.Write(value);
}
