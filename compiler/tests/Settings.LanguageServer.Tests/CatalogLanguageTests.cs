using System.Text;
using System.Text.Json.Nodes;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.MigrationLanguage;
using Settings.Migrations;
using Settings.Migrations.Operations;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>What the languages of the catalog's files are made of, and what is too long for a recorded conversation.</summary>
public sealed class CatalogLanguageTests
{
    private const string Migration = "file:///repository/schemas/migrations/1.50.0/a.migration";

    [Theory]
    [InlineData("a.toml", "toml", "", "toml")]
    [InlineData("a.toml", "bottlerocket", "", "bottlerocket")]
    [InlineData("a.migration", "plaintext", "", "bottlerocket-migration")]
    [InlineData("a.txt", "bottlerocket-migration", "", "bottlerocket-migration")]
    [InlineData("templates/a.scriban", "plaintext", "", "bottlerocket-template")]
    [InlineData("templates/a/1.2.3.scriban", "plaintext", "", "bottlerocket-template")]
    [InlineData("elsewhere/a.scriban", "plaintext", "+++\n+++\n", "bottlerocket-template")]
    [InlineData("elsewhere/a.scriban", "html", "a", "html")]
    [InlineData("schemas/models/a.json", "json", "", "bottlerocket-schema")]
    [InlineData("schemas/schemas/types/a/1.2.3.json", "json", "", "bottlerocket-schema")]
    [InlineData("schemas/other/a.json", "json", "{}", "json")]
    [InlineData("a.json", "json", "{\"$schema\": \"../schemas/meta/rule.json\"}", "bottlerocket-schema")]
    [InlineData("a.json", "json", "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}", "json")]
    [InlineData("a.json", "json", "{\"$schema\"", "json")]
    public void A_text_has_the_language_that_it_is_said_to_have_or_that_its_name_says(string path, string language, string text, string expected) =>
        Assert.Equal(expected, LanguageIds.Of(new TextDocument(DocumentUri.OfPath("/repository/" + path), language, 1, new SourceText(path, text), PositionEncoding.Utf16)));

    [Theory]
    [InlineData("/a/schemas/models/motd.json", "schemas/models/motd.json")]
    [InlineData("C:\\a\\templates\\motd.scriban", "templates/motd.scriban")]
    [InlineData("/schemas/a/templates/x/1.0.0.scriban", "templates/x/1.0.0.scriban")]
    [InlineData("/a/schemas/README.md", null)]
    [InlineData("templates", null)]
    public void A_path_in_the_catalog_begins_with_one_of_its_folders(string file, string? expected) => Assert.Equal(expected, CatalogFileKind.PathIn(file));

    [Fact]
    public void An_overlay_answers_for_one_file_and_lists_it()
    {
        var catalog = new OverlayCatalogSource(new EmbeddedCatalogSource(), "schemas/models/new.json", "{}");
        Assert.Equal("{}", Encoding.UTF8.GetString(catalog.Read("schemas/models/new.json")!.Value.Span));
        Assert.NotNull(catalog.Read("schemas/models/motd.json"));
        Assert.Contains("schemas/models/new.json", catalog.List("schemas/models"));
        Assert.Equal(catalog.List("schemas/models").Order(StringComparer.Ordinal), catalog.List("schemas/models"));
        Assert.DoesNotContain("schemas/models/new.json", catalog.List("templates"));
    }

    [Theory]
    [InlineData("add |", "settings.motd")]
    [InlineData("add settings.kernel.|", "settings.kernel.sysctl.*")]
    [InlineData("add {\n  |\n}", "configuration-files.motd")]
    [InlineData("forward {\n  remove prefix services.|\n}", "services.motd")]
    [InlineData("replace settings.mo|", "settings.motd")]
    [InlineData("test \"a\" {\n  given |\n}", "settings.kernel.sysctl.")]
    [InlineData("test \"a\" {\n  expect |\n}", "back")]
    [InlineData("when |", "variant")]
    [InlineData("remove |", "generated")]
    public void Keys_of_both_releases_and_words_are_offered(string text, string expected) => Assert.Contains(expected, Labels(Migration, "bottlerocket-migration", text));

    [Theory]
    [InlineData("# add |")]
    [InlineData("lossy \"add |\"")]
    [InlineData("replace settings.motd {\n  |\n}")]
    public void Nothing_is_offered_where_a_value_is(string text) => Assert.Empty(Labels(Migration, "bottlerocket-migration", text));

    [Theory]
    [InlineData("{{ settings.|", "kubernetes")]
    [InlineData("{{ settings.kubernetes[\"max|\"] }}", "max-pods")]
    [InlineData("{{ k = settings.kubernetes }}{{ k.|", "max-pods")]
    [InlineData("{{ for t in settings.kubernetes[\"node-taints\"] }}{{ | }}", "t")]
    [InlineData("{{ | }}", "join_array")]
    public void Settings_and_helpers_are_offered_in_code(string code, string expected) =>
        Assert.Contains(expected, Labels("file:///repository/templates/kubelet-config/1.50.0.scriban", "bottlerocket-template", $"+++\nextensions = [\"kubernetes\"]\n+++\n{code}"));

    [Fact]
    public void Nothing_is_offered_in_the_text_of_a_template() => Assert.Empty(Labels("file:///repository/templates/motd.scriban", "bottlerocket-template", "+++\n+++\nsettings.|"));

    [Fact]
    public void A_dash_is_written_in_brackets()
    {
        var item = Complete("file:///repository/templates/kubelet-config/1.50.0.scriban", "bottlerocket-template", "+++\n+++\n{{ settings.kubernetes.max| }}").First(item => item!["label"]!.GetValue<string>() == "max-pods")!;
        Assert.Equal("[\"max-pods\"]", item["textEdit"]!["newText"]!.GetValue<string>());
        Assert.Equal(22, item["textEdit"]!["range"]!["start"]!["character"]!.GetValue<int>());
    }

    [Fact]
    public void A_variable_stands_for_the_setting_that_it_was_given()
    {
        var mentions = TemplateMentions.Of(new SourceText("a", "+++\n+++\n{{ a = settings.b[\"c-d\"]; for e in a.f; e.value.g; e.key; end }} settings.x {{ h.i }}"));
        Assert.Equal(
            ["settings", "settings.b", "settings.b.c-d", "settings.b.c-d", "settings.b.c-d.f", "settings.b.c-d.f.*", "settings.b.c-d.f.*", "settings.b.c-d.f.*.g", "settings.b.c-d.f.*"],
            mentions.All.Select(mention => mention.Path.ToString()));
        Assert.Equal(SettingPath.Parse("settings.b"), mentions.At(24)?.Path);
    }

    [Fact]
    public void Every_operation_of_the_history_has_a_text()
    {
        var library = new MigrationLibrary(new EmbeddedCatalogSource());
        var operations = library.Names.Select(name => library.Find(name).Value!).SelectMany(migration => migration.Forward.Concat(migration.Backward)).ToArray();
        Assert.All(operations, operation => Assert.All(OperationText.Of(operation), line => Assert.NotEmpty(line.Trim())));
        Assert.True(operations.Select(operation => operation.GetType()).Distinct().Count() > 10);
    }

    [Fact]
    public void A_template_is_checked_with_the_text_that_the_editor_has()
    {
        var workspace = new Workspace(new EmbeddedCatalogSource());
        var check = new TemplateCheck(workspace, TemplateUsers.Of(workspace), "templates/motd.scriban", new SourceText("x", "+++\nextensions = [\"motd\"]\n+++\n{{ settings.motd.a }}"));
        Assert.Equal(workspace.Catalog.Releases.Sum(name => workspace.Catalog.Release(name).Value!.Variants.Count), check.Users.Count);
        Assert.NotEmpty(check.Findings());
    }

    [Theory]
    [InlineData("v1.8.0/boot-setting")]
    [InlineData("v1.33.0/public-remove-source-admin")]
    public void A_shipped_migration_has_no_findings_but_those_that_are_known(string name)
    {
        var workspace = new Workspace(new EmbeddedCatalogSource());
        var text = Encoding.UTF8.GetString(workspace.Catalog.Source.Read(MigrationLibrary.PathOf(name))!.Value.Span);
        var document = MigrationDocument.Read(new SourceText(name, text), name);
        Assert.Empty(new MigrationFacts(workspace).FindingsOf(document.Migration, document.Tree, default));
    }

    [Fact]
    public void Laws_look_at_the_text_that_the_editor_has()
    {
        var facts = new MigrationFacts(new Workspace(new EmbeddedCatalogSource()));
        var document = MigrationDocument.Read(new SourceText("a", "add settings.motd\nadd settings.boot\nadd prefix settings.bo\n"), "v1.8.0/boot-setting");
        Assert.Contains(facts.FindingsOf(document.Migration, document.Tree, default), finding => finding.Rule == MigrationLawDiagnostics.NoBoundary && finding.Span == new TextSpan(47, 11));
    }

    private static IEnumerable<string> Labels(string uri, string language, string text) => Complete(uri, language, text).Select(item => item!["label"]!.GetValue<string>());

    private static JsonArray Complete(string uri, string language, string text)
    {
        var client = new TestClient();
        client.Initialize();
        var at = text.IndexOf('|', StringComparison.Ordinal);
        client.Open(uri, text.Remove(at, 1), language);
        var before = text[..at];
        var answer = client.Ask("textDocument/completion", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["position"] = new JsonObject { ["line"] = before.Count(c => c == '\n'), ["character"] = at - before.LastIndexOf('\n') - 1 },
        });
        client.Shutdown();
        return answer["result"]?["items"]?.AsArray() ?? [];
    }
}
