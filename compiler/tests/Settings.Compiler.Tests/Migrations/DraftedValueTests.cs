using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Drafting;
using Settings.Migrations.Stores;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>The values in the tests of drafts are ones that the settings accept.</summary>
public sealed class DraftedValueTests
{
    private static readonly EmbeddedCatalogSource Source = new();

    [Fact]
    public void Every_setting_of_the_newest_release_is_drafted_with_a_value_that_it_accepts()
    {
        var release = SettingsCatalog.Open(Source).NewestRelease;
        var drafted = 0;
        foreach (var name in release.Variants)
        {
            var variant = release.Variant(name).Value ?? throw new InvalidOperationException(name);
            var schema = new SchemaLibrary(Source).SettingsFor(variant);
            foreach (var (path, node) in schema.Leaves().Where(leaf => leaf.Path.Parts.Count(part => part.IsStar) < 2))
            {
                var draft = Draft(node, path);
                Assert.Empty(draft.Questions);
                var document = MigrationDocument.Read(new SourceText("draft", draft.Text), "v9.9.9/draft");
                Assert.Empty(document.Diagnostics);
                var value = Assert.Single(Assert.Single(document.Migration.Tests).Given.Live).Value;
                var session = new CheckSession(schema);
                new ValueChecker(session).Check(value, SchemaSlot.Of(node), new CheckPlace(path, RefusesNull: true, IsSecret: false));
                Assert.True(session.Result(new DocumentTable(default)).Diagnostics.Count == 0, $"{path} refuses {JsonText.Write(value)}");
                drafted++;
            }
        }

        Assert.True(drafted > 1000, $"{drafted}");
    }

    [Theory]
    [InlineData("{\"type\": \"string\", \"pattern\": \"^[x-z]{3}-[0-9]+$\"}", "\"xxx-1\"")]
    [InlineData("{\"type\": \"string\", \"pattern\": \"^(k=v(,k=v)*)?$\"}", "\"k=v,k=v\"")]
    [InlineData("{\"type\": \"string\", \"minLength\": 3}", "\"aaa\"")]
    [InlineData("{\"type\": \"integer\", \"minimum\": -9, \"maximum\": -5}", "-5")]
    [InlineData("{\"type\": \"array\", \"minItems\": 2, \"items\": {\"type\": \"string\", \"format\": \"ip-address\"}}", "[\"192.0.2.1\", \"192.0.2.1\"]")]
    public void A_value_follows_from_the_schema(string schema, string value)
    {
        var draft = Draft(Node(schema), SettingPath.Parse("settings.motd.text"));
        Assert.Contains($"given settings.motd.text = {value}\n", draft.Text, StringComparison.Ordinal);
        Assert.Empty(draft.Questions);
    }

    [Fact]
    public void A_setting_without_a_known_value_is_left_to_its_author()
    {
        var draft = Draft(Node("{\"type\": \"string\", \"pattern\": \"^x$|^y$\"}"), SettingPath.Parse("settings.motd.text"));
        Assert.DoesNotContain("test", draft.Text, StringComparison.Ordinal);
        Assert.Contains("Add a test with a value that it accepts", Assert.Single(draft.Questions).Text, StringComparison.Ordinal);
    }

    private static MigrationDraft Draft(SchemaNode node, SettingPath path) => MigrationDrafter.Draft(
        "v9.9.9/draft",
        [new ImageModel("aws-dev", ImmutableDictionary<SettingPath, SchemaNode>.Empty, FlatStore.Empty)],
        [new ImageModel("aws-dev", ImmutableDictionary<SettingPath, SchemaNode>.Empty.Add(path, node), FlatStore.Empty)],
        Migrator.Plain,
        Source);

    private static SchemaNode Node(string schema)
    {
        var catalog = SettingsCatalog.Open(new MemoryCatalogSource(
        [
            ("schemas/releases/1.0.0.toml", "variants = ['aws-dev']"),
            ("schemas/variants/aws-dev.toml", "platform = 'aws'\nruntime = 'dev'\nextensions = ['motd']\ndefaults = ['d']"),
            ("schemas/defaults/d.toml", "[services.s]\nconfiguration-files = []\nrestart-commands = []"),
            ("schemas/models/motd.json", "{\"type\": \"object\", \"properties\": {\"text\": " + schema + "}, \"additionalProperties\": false}"),
        ]));
        var variant = catalog.NewestRelease.Variant("aws-dev").Value ?? throw new InvalidOperationException();
        return new SchemaLibrary(catalog.Source).SettingsFor(variant).Leaves().Single().Node;
    }
}
