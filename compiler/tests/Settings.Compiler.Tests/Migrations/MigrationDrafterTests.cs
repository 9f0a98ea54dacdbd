using Settings.Compiler.Catalog;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Drafting;
using Settings.Migrations.Stores;
using Settings.Migrations.Testing;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>Migrations that are proposed for what has changed between two releases.</summary>
public sealed class MigrationDrafterTests
{
    [Fact]
    public void The_draft_between_two_exact_releases_is_valid_passes_its_tests_and_moves_defaults()
    {
        var source = new EmbeddedCatalogSource();
        var catalog = SettingsCatalog.Open(source);
        var drafts = 0;
        foreach (var (older, newer) in catalog.Releases.Zip(catalog.Releases.Skip(1)))
        {
            var name = $"v{newer}/draft";
            var draft = MigrationDrafter.Draft(name, Images(catalog, older), Images(catalog, newer), Migrator.Plain, new EmbeddedCatalogSource());
            var document = MigrationDocument.Read(new SourceText(name, draft.Text), name);
            Assert.Empty(document.Diagnostics);
            Assert.True(document.Migration.Tests.Length > 0 || draft.Text.Length == 0, $"{name} changes something and has no test:\n{draft.Text}");
            drafts += draft.Text.Length > 0 ? 1 : 0;
            Assert.All(document.Migration.Tests, test => Assert.Empty(MigrationTester.Run(document.Migration, test, new EmbeddedCatalogSource())));
            Assert.DoesNotContain(draft.Questions, question => question.Place == name || question.Text.Contains("after the migration", StringComparison.Ordinal));
        }

        Assert.True(drafts > 0, "No release changes anything, so nothing was tested.");
    }

    // The law: what is proposed for a change from A to B gives the downgrade from B to A, too, and leaves nothing to say when nothing changes.
    [Fact]
    public void Nothing_is_proposed_when_nothing_has_changed()
    {
        var source = new EmbeddedCatalogSource();
        var catalog = SettingsCatalog.Open(source);
        var images = Images(catalog, catalog.NewestRelease.Name);
        var draft = MigrationDrafter.Draft("v9.9.9/draft", images, images, Migrator.Plain, new EmbeddedCatalogSource());
        Assert.Empty(draft.Text);
        Assert.Empty(draft.Questions);
    }

    [Fact]
    public void What_the_update_refills_needs_no_migration()
    {
        var draft = Draft(
            [("defaults/d", "[services.s]\nconfiguration-files = []\nrestart-commands = ['a']\n[settings.motd]\ntext = 'old'\n[metadata.settings.motd]\naffected-services = ['s']")],
            [("defaults/d", "[services.s]\nconfiguration-files = []\nrestart-commands = ['b']\n[settings.motd]\ntext = 'new'\n[metadata.settings.motd]\naffected-services = []")],
            new Migrator(DropsWeak: true, DropsMetadata: true, ["services."]));
        Assert.Contains("replace settings.motd.text \"old\" -> \"new\"", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("services", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_on_some_variants_stands_under_the_condition_that_tells_them_apart()
    {
        var draft = Draft(
            [("defaults/d", "[settings.motd]\ntext = 'old'"), ("defaults/e", "[settings.motd]\ntext = 'old'")],
            [("defaults/d", "[settings.motd]\ntext = 'new'"), ("defaults/e", "[settings.motd]\ntext = 'old'")],
            Migrator.Plain);
        Assert.Contains("when variant platform == \"aws\" {\n  replace settings.motd.text \"old\" -> \"new\"\n}", draft.Text, StringComparison.Ordinal);
        Assert.Empty(draft.Questions);
    }

    [Theory]
    [InlineData("string", "array", "forward {\n  convert settings.motd.text string to list\n}\n\nbackward {\n  convert settings.motd.text list to string or remove\n}", null)]
    [InlineData("array", "string", "forward {\n  convert settings.motd.text list to string or remove\n}\n\nbackward {\n  convert settings.motd.text string to list\n}", null)]
    [InlineData("integer", "string", "forward {\n  convert settings.motd.text number to string\n}", "for the downgrade")]
    [InlineData("boolean", "string", "", "No conversion between them exists")]
    public void A_setting_that_changes_its_kind_is_converted_or_asked_about(string before, string behind, string statements, string? question)
    {
        var draft = Draft([("models/motd", Model(before))], [("models/motd", Model(behind))], Migrator.Plain);
        Assert.Contains(statements, draft.Text, StringComparison.Ordinal);
        Assert.Equal(question is null, draft.Questions.IsEmpty);
        Assert.Contains(question ?? string.Empty, string.Join('\n', draft.Questions.Select(open => open.Text)), StringComparison.Ordinal);
    }

    private static IReadOnlyList<ImageModel> Images(SettingsCatalog catalog, string release) =>
        ImageModel.Of(catalog.Release(release).Value ?? throw new InvalidOperationException(release), new SchemaLibrary(catalog.Source));

    private static MigrationDraft Draft((string Name, string Text)[] before, (string Name, string Text)[] behind, Migrator migrator)
    {
        return MigrationDrafter.Draft("v1.1.0/draft", Images(Open("1.0.0", before), "1.0.0"), Images(Open("1.1.0", behind), "1.1.0"), migrator, new EmbeddedCatalogSource());

        static SettingsCatalog Open(string release, IEnumerable<(string Name, string Text)> changed)
        {
            var files = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [$"schemas/releases/{release}.toml"] = "variants = ['aws-dev', 'metal-dev']",
                ["schemas/variants/aws-dev.toml"] = "platform = 'aws'\nruntime = 'dev'\nextensions = ['motd']\ndefaults = ['d']",
                ["schemas/variants/metal-dev.toml"] = "platform = 'metal'\nruntime = 'dev'\nextensions = ['motd']\ndefaults = ['e']",
                ["schemas/defaults/d.toml"] = "[services.s]\nconfiguration-files = []\nrestart-commands = []",
                ["schemas/defaults/e.toml"] = "[services.s]\nconfiguration-files = []\nrestart-commands = []",
                ["schemas/models/motd.json"] = Model("string"),
            };
            foreach (var (name, text) in changed)
            {
                files[$"schemas/{name}.{(name.StartsWith("models", StringComparison.Ordinal) ? "json" : "toml")}"] = text;
            }

            return SettingsCatalog.Open(new MemoryCatalogSource([.. files.Select(file => (file.Key, file.Value))]));
        }
    }

    private static string Model(string type)
    {
        var items = type == "array" ? ", \"items\": {\"type\": \"string\"}" : string.Empty;
        return "{\"type\": \"object\", \"properties\": {\"text\": {\"type\": \"" + type + "\"" + items + "}}, \"additionalProperties\": false}";
    }
}
