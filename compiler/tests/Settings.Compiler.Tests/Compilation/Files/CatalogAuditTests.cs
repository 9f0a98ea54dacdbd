using System.Text;
using Settings.Compiler.Compilation;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Sources;
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
        Assert.Empty(Audit().Select(finding => $"{finding.Source.Name}: {finding.Diagnostic.Message}"));

    [Theory]
    [InlineData(Rule, """{"code":"BR1199"}""", "BR9515", "{", "The key 'name' is missing.")]
    [InlineData("schemas/insertions/motd.json", """{"nonsense":1}""", "BR9515", "{", "The value is an object; must be a list.")]
    [InlineData("schemas/without-effect/ecs.json", """[{"setting":"settings.motd","release":"1.50.0","variants":[]}]""", "BR9515", "[", "The list has 0 items; must have at least 1 item.")]
    [InlineData("schemas/without-effect/ecs.json", """[{"setting":"motd","release":"1.50.0","variants":["a"]}]""", "BR9515", "\"motd\"", @"'motd' is not a valid value; must match ^settings(\.[^.\s]+)+$.")]
    [InlineData(Type, """{"$schema":"../meta/type.json","title":"Lockdown","description":"ä","typ":"string","enum":["none"]}""", "BR9515", "\"typ\"", "Unknown key 'typ'; did you mean 'type'?")]
    [InlineData(Type, """{"$schema":"../meta/type.json","title":"Lockdown","description":"x","type":"string","bottlerocket":{"since":"1.50"}}""", "BR9515", "\"1.50\"", @"'1.50' is not a valid value; must match ^[0-9]+\.[0-9]+\.[0-9]+$.")]
    [InlineData("schemas/models/motd.json", """{"title":"motd" "type":"string"}""", "BR9514", "\"", "The JSON is not valid from here on.")]
    [InlineData("schemas/meta/rule.json", """{"typ":"object"}""", "BR9508", "", "typ")]
    [InlineData("schemas/defaults/common.toml", "a = [", "BR0005", "", "")]
    [InlineData("schemas/defaults/unused.toml", "", "BR9516", "", "no release uses it")]
    [InlineData("schemas/models/unused.json", """{"$schema":"../meta/model.json","title":"unused","description":"x","type":"string","bottlerocket":{"since":"1.0.0"}}""", "BR9516", "", "no release uses it")]
    [InlineData("schemas/ruls/motd/all/x.json", "{}", "BR9516", "", "no reader looks for a file of this name")]
    [InlineData("schemas/insertions/gone.json", """[{"setting":"settings.gone","template":"motd","format":"text"}]""", "BR9516", "", "nothing is derived")]
    [InlineData("schemas/insertions/motd.json", """[{"setting":"settings.motd","template":"motd","format":"toml"}]""", "BR9517", "", "(x86_64)")]
    [InlineData("schemas/migrations/1.50.0/x.migration", "nonsense", "BR4003", "", "")]
    [InlineData("templates/motd.scriban", "{{ if }}", "BR5", "", "")]
    public void A_broken_file_is_found_with_its_place(string path, string text, string code, string at, string message)
    {
        var finding = Audit((path, text)).First(finding => finding.Source.Name == path);
        Assert.StartsWith(code, finding.Diagnostic.Code, StringComparison.Ordinal);
        Assert.Contains(message, finding.Diagnostic.Message, StringComparison.Ordinal);
        Assert.StartsWith(at, finding.Source.Slice(finding.Diagnostic.Span).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x86_64")]
    [InlineData("aarch64")]
    public void What_is_derived_is_in_the_catalog(string arch)
    {
        // From the checkout, not from the binary: what is written is part of the binary.
        var derived = DerivedData.Derive(new DirectoryCatalogSource(Repository.Root), arch);
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

    private static IReadOnlyList<CatalogFinding> Audit(params (string Path, string Text)[] changes) =>
        new CatalogAudit(new ChangedCatalogSource(changes: changes), text => MigrationDocument.Read(text, "x").Diagnostics).Check();

    private sealed class ChangedCatalogSource(string? without = null, params (string Path, string Text)[] changes) : ICatalogSource
    {
        private readonly EmbeddedCatalogSource _rest = new();

        public string Name => "the changed catalog";

        public ReadOnlyMemory<byte>? Read(string path) =>
            changes.Where(change => change.Path == path).Select(change => (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(change.Text)).FirstOrDefault() ?? _rest.Read(path);

        public IReadOnlyList<string> List(string folder) =>
        [
            .. _rest.List(folder).Where(path => without is null || !path.StartsWith(without, StringComparison.Ordinal))
                .Concat(changes.Select(change => change.Path).Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }
}
