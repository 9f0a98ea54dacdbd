using System.Text.Json;
using Json.Schema;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;
using Settings.Migrations;
using Xunit;

namespace Settings.Compiler.Tests.Compilation.Files;

/// <summary>Every file of a catalog is read: the shipped ones are what their kind describes, broken ones are found with their place.</summary>
public sealed class CatalogAuditTests
{
    private const string Type = "schemas/types/Lockdown.json";
    private const string Rule = "schemas/rules/motd/all/x.json";

    [Fact]
    public void The_shipped_catalog_is_what_its_meta_schemas_describe() =>
        Findings.None(AuditOf().Check().Where(finding => finding.Diagnostic.Severity != Severity.Info).Select(FaultTests.Spelled));

    [Theory]
    [InlineData(Rule, """{"code":"BR1199"}""", "BR9515", "{", "The key 'name' is missing.")]
    [InlineData("schemas/insertions/motd.json", """{"nonsense":1}""", "BR9515", "{", "The key '$schema' is missing.")]
    [InlineData("schemas/insertions/motd.json", """[{"setting":"settings.motd"}]""", "BR9515", "[", "The value is a list; must be an object.")]
    [InlineData("schemas/without-effect/ecs.json", """{"$schema":"../meta/without-effect.json","entries":[{"setting":"settings.motd","release":"1.50.0","variants":[]}]}""", "BR9515", "[", "The list has 0 items; must have at least 1 item.")]
    [InlineData("schemas/without-effect/ecs.json", """{"$schema":"../meta/without-effect.json","entries":[{"setting":"motd","release":"1.50.0","variants":["a"]}]}""", "BR9515", "\"motd\"", @"'motd' is not a valid value; must match ^settings(\.[^.\s]+)+$.")]
    [InlineData(Type, """{"$schema":"../meta/type.json","title":"Lockdown","description":"ä","typ":"string","enum":["none"]}""", "BR9515", "\"typ\"", "Unknown key 'typ'; did you mean 'type'?")]
    [InlineData(Type, """{"$schema":"../meta/type.json","title":"Lockdown","description":"x","type":"string","bottlerocket":{"since":"1.50"}}""", "BR9515", "\"1.50\"", @"'1.50' is not a valid value; must match ^[0-9]+\.[0-9]+\.[0-9]+$.")]
    [InlineData("schemas/models/motd.json", """{"title":"motd" "type":"string"}""", "BR9514", "\"", "The JSON is not valid from here on.")]
    [InlineData("schemas/meta/rule.json", """{"typ":"object"}""", "BR9515", "\"typ\"", "Unknown key 'typ'")]
    [InlineData("schemas/meta/rule.json", """{"type":"object","minProperties":-1}""", "BR9515", "-1", "'-1' is not a valid value; must be at least 0.")]
    [InlineData("schemas/meta/rule.json", """{"$ref":"#/$defs/gone"}""", "BR9508", "", "gone")]
    [InlineData("schemas/meta/rule.json", """{"properties":{"a":{"type":"text"}}}""", "BR9515", "\"text\"", "'text' fits none of the alternatives")]
    [InlineData("schemas/files/metricdog.json", """{"type":"object","required":"metrics_url"}""", "BR9515", "\"metrics_url\"", "'metrics_url' is a string; must be a list.")]
    [InlineData("schemas/files/metricdog.json", """{"properties":{"a":{"bottlerocket":{"since":"next"}}}}""", "BR9515", "\"next\"", "'next' is not a valid value")]
    [InlineData("schemas/files/metricdog.json", """{"properties":{"a":{"bottlerocket":{"untl":"1.2"}}}}""", "BR9515", "\"untl\"", "Unknown key 'untl'; did you mean 'until'?")]
    [InlineData("schemas/files/readers.toml", "[\"/etc/motd\"]\nschema = 1\n", "BR9515", "1", "'1' is a number; must be a string.")]
    [InlineData("schemas/releases/1.50.0.toml", "variants = [\"aws-dev\"]\ngenerator = {}\n", "BR9515", "generator", "Unknown key 'generator'; did you mean 'generators'?")]
    [InlineData("schemas/releases/migrations.toml", "[steps]\n\"1.0.0 to 1.0.1\" = []\n", "BR9515", "\"1.0.0 to 1.0.1\"", "'1.0.0 to 1.0.1' is not a valid")]
    [InlineData("schemas/variants/aws-dev/1.27.0.toml", "platform = \"aws\"\nextensions = []\ndefaults = []\n", "BR9515", "", "The key 'runtime' is missing.")]
    [InlineData("schemas/variants/aws-dev/1.27.0.toml", "like = \"aws-dev\"\nversion = 1.34\n", "BR9515", "1.34", "'1.34' is a number; must be a string.")]
    [InlineData("schemas/image-files/release.toml", "[\"/etc/motd\"]\nkind = \"statc\"\norigin = \"x\"\n", "BR9515", "\"statc\"", "'statc' is not a valid value")]
    [InlineData("schemas/instance-types/pod-limits.toml", "4 = [\"t1\"]\n", "BR9515", "\"t1\"", "'t1' is not a valid value")]
    [InlineData("schemas/aws-regions.toml", "fallback = \"us-east-1\"\npublic-updates = \"https://example.com\"\n[regions]\nus-east-1 = { account = \"328549459982\", domian = \"a\" }\n", "BR9515", "domian", "Unknown key 'domian'; did you mean 'domain'?")]
    [InlineData("schemas/reports/fips.toml", "title = \"a\"\nversion = \"1\"\nurl = \"https://example.com\"\nsources = [\"b\"]\n[checks.a1]\nid = \"1.0\"\nlevel = 3\ntitle = \"c\"\nnode = \"D.\"\n", "BR9515", "3", "'3' is not a valid value; must be at most 2.")]
    [InlineData("schemas/reports/fips.toml", "title = \"a\"\nversion = \"1\"\nurl = \"https://example.com\"\nsources = [\"b\"]\n[checks.a1]\nid = \"1.0\"\nlevel = 1\ntitle = \"c\"\nowner = { file = \"/etc/a\", mod = 1 }\n", "BR9515", "mod", "Unknown key 'mod'; known: 'file'")]
    [InlineData("schemas/other-settings.toml", "\"settings.a\" = { since = \"1.50\" }\n", "BR9515", "\"1.50\"", "'1.50' is not a valid value")]
    [InlineData("schemas/other-files.toml", "[a]\ntitle = \"a\"\nsource = \"b\"\nformat = \"toml\"\nkeys = [\"a\"]\nany-keys = [\"a\"]\n", "BR9515", "any-keys", "Unknown key 'any-keys'; did you mean 'any-key'?")]
    [InlineData("schemas/other-files.toml", "[a]\ntitle = \"a\"\nsource = \"b\"\nformat = \"xml\"\nkeys = [\"a\"]\n", "BR9515", "\"xml\"", "'xml' is not a valid value")]
    [InlineData("schemas/migrations/known-defects.toml", "[BR4101.\"v1.48.0\"]\n\"a -> b\" = true\n", "BR9515", "true", "'true' is a boolean; must be a string.")]
    [InlineData("schemas/defaults/common.toml", "a = [", "BR0005", "", "")]
    [InlineData("schemas/defaults/unused.toml", "", "BR9516", "", "no release uses it")]
    [InlineData("schemas/models/unused.json", """{"$schema":"../meta/model.json","title":"unused","description":"x","type":"string","bottlerocket":{"since":"1.0.0"}}""", "BR9516", "", "no release uses it")]
    [InlineData("schemas/ruls/motd/all/x.json", "{}", "BR9516", "", "no reader looks for a file of this name")]
    [InlineData("schemas/insertions/gone.json", """{"$schema":"../meta/insertions.json","entries":[{"setting":"settings.gone","template":"motd","format":"text"}]}""", "BR9516", "", "nothing is derived")]
    [InlineData("schemas/insertions/motd.json", """{"$schema":"../meta/insertions.json","entries":[{"setting":"settings.motd","template":"motd","format":"toml"}]}""", "BR9517", "{", "does not match the templates and schemas.")]
    [InlineData("schemas/migrations/1.50.0/x.migration", "nonsense", "BR4003", "", "")]
    [InlineData("templates/motd.scriban", "{{ if }}", "BR5", "", "")]
    public void A_broken_file_is_found_with_its_place(string path, string text, string code, string at, string message)
    {
        // What a file says by itself is said of it as part of the whole, too; to see that, each time everything is read.
        var alone = AuditOf((path, text)).CheckFile(path, () => []);
        if (alone.Count > 0)
        {
            AssertIs(alone[0], new SourceText(path, text));
        }

        if (alone.Count == 0 || LongRun.IsOn)
        {
            var finding = AuditOf((path, text)).Check().First(finding => finding.Source.Name == path);
            AssertIs(finding.Diagnostic, finding.Source);
        }

        void AssertIs(Diagnostic finding, SourceText source)
        {
            Assert.StartsWith(code, finding.Code, StringComparison.Ordinal);
            Assert.Contains(message, finding.Message, StringComparison.Ordinal);
            Assert.StartsWith(at, source.Slice(finding.Span).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Files_name_the_schema_of_their_kind_for_editors()
    {
        var catalog = new DirectoryCatalogSource(Repository.Root);
        foreach (var path in catalog.List("schemas"))
        {
            if (CatalogFileKind.Of(path) is { Schema: { } schema, IsSchema: false })
            {
                var first = File.ReadLines(Repository.PathOf(path)).SkipWhile(line => line is "{").First().Trim();
                var relative = Path.GetRelativePath(Path.GetDirectoryName(path) ?? string.Empty, schema);
                Assert.Equal((path, path.EndsWith(".toml", StringComparison.Ordinal) ? $"#:schema {relative}" : $"\"$schema\": \"{relative}\","), (path, first));
            }
        }
    }

    [Fact]
    public void The_schema_of_schemas_agrees_with_the_official_one()
    {
        var source = new DirectoryCatalogSource(Repository.Root);
        var ours = new SchemaValidator(source);
        string[] schemas =
        [
            .. source.List("schemas/files").Concat(source.List("schemas/meta")).Where(path => path.EndsWith(".json", StringComparison.Ordinal)).Select(path => File.ReadAllText(Repository.PathOf(path))),
            """{"type":"text"}""", """{"type":[]}""", """{"minLength":-1}""", """{"required":["a","a"]}""", """{"properties":[]}""", """{"anyOf":[]}""", """{"items":1}""", """{"enum":1}""", """{"uniqueItems":"yes"}""",
            """{"$defs":{"a":{"maximum":"1"}}}""", """{"title":1}""", """{"multipleOf":0}""", "true", "1", """{"if":{"not":{"type":1}}}""", """{"dependentRequired":{"a":"b"}}""",
        ];
        Assert.Contains(schemas, schema => !ours.Accepts("schemas/meta/json-schema.json", JsonElement.Parse(schema)));
        Assert.All(schemas, schema => Assert.Equal(
            MetaSchemas.Draft202012.Evaluate(JsonElement.Parse(schema)).IsValid, ours.Accepts("schemas/meta/json-schema.json", JsonElement.Parse(schema))));
    }

    [Fact]
    public void What_is_derived_is_in_the_catalog()
    {
        // From the checkout, not from the binary: what is written is part of the binary.
        var derived = DerivedData.Derive(new DirectoryCatalogSource(Repository.Root));
        Assert.NotEmpty(derived);
        Assert.All(derived, file => Assert.Equal(File.ReadAllText(Repository.PathOf(file.Path)), file.Text));
    }

    [Theory]
    [InlineData("schemas/releases/", "schemas/releases/{release}.toml")]
    [InlineData("schemas/rules/", "schemas/rules/*/*/*.json")]
    [InlineData("schemas/defaults/", "schemas/defaults/*.toml")]
    [InlineData("templates/", "templates/*.scriban")]
    public void A_catalog_without_one_of_its_parts_says_which(string folder, string pattern)
    {
        Assert.Empty(CatalogFileKind.Missing(new EmbeddedCatalogSource()));
        Assert.Equal([pattern], CatalogFileKind.Missing(new ChangedCatalogSource(without: folder)));
    }

    private static CatalogAudit AuditOf(params (string Path, string Text)[] changes) =>
        new(new ChangedCatalogSource(changes: changes), text => MigrationDocument.Read(text, "x").Diagnostics);
}
