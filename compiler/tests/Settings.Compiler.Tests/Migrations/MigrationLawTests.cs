using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Settings.Migrations.Laws;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>The shipped history keeps its laws, but for the defects that are known; and each law finds what breaks it.</summary>
public sealed class MigrationLawTests
{
    [Fact]
    public void The_shipped_history_has_the_defects_that_are_known_and_no_others()
    {
        var source = new EmbeddedCatalogSource();
        var known = KnownDefects.Read(source);
        var findings = MigrationLaws.Check(MigrationHistory.Read(source), known);
        var news = findings.Where(finding => finding.Known is null).Select(finding => $"{finding.Rule.Code} {finding.Migration} {finding.Place}: {finding.Message}");
        var gone = known.Unused.Select(unused => $"schemas/migrations/known-defects.toml: {unused} is listed, but no longer there; remove it.");
        Findings.None(news.Concat(gone));
        Assert.Contains(findings, finding => finding.Known is not null);
    }

    [Theory]
    [InlineData("BR4101", "v1.3.0", null, null)]
    [InlineData("BR4102", "v1.1.0/one", "add setings.motd", "add { prefix settings.new. }")]
    [InlineData("BR4103", "v1.1.0/one", "add { prefix settings.mo }", "add { prefix settings.mo. }\nadd { prefix settings.new. }")]
    [InlineData("BR4104", "v1.1.0/one", "add settings.table", "add { prefix settings.table. }\nadd { prefix settings.new. }")]
    [InlineData("BR4105", "v1.1.0", "add settings.other", "add { prefix settings.new. }")]
    [InlineData("BR4106", "v1.1.0", "add { prefix settings.new. }", "add { prefix settings.new. }\nadd settings.new@affected-services")]
    [InlineData("BR4107", "v1.1.0/one", "lossy \"why\"\nreplace services.a.command {\n\"x\" -> \"z\"\n\"y\" -> \"z\"\n}", "replace services.a.command {\n\"x\" -> \"z\"\n}")]
    [InlineData("BR4108", "v1.2.0/two", "replace services.a.command \"x\" -> \"y\"", "replace services.a.command \"x\" -> \"p\"")]
    [InlineData("BR4109", "v1.1.0/one", "forward {\nconvert settings.table map to list of a, b\n}\nbackward {\nconvert settings.table list to map of a, b\n}", "add { prefix settings.new. }")]
    [InlineData("BR4111", "v1.1.0/one-metadata", "add settings.other", "add settings.other@affected-services", "one-metadata")]
    [InlineData("BR4111", "v1.1.0/one-settings", "add settings.other@affected-services", "add settings.other", "one-settings")]
    [InlineData("BR4112", "v1.2.0/two", "replace services.a.command \"p\" -> \"q\"", "replace services.a.command \"n\" -> \"p\"")]
    public void A_law_finds_what_breaks_it_and_nothing_else(string code, string migration, string? broken, string? kept, string name = "one")
    {
        Assert.Contains(Check(broken, name), finding => finding.Rule.Code == code && finding.Migration == migration);
        if (kept is not null)
        {
            Assert.DoesNotContain(Check(kept, name), finding => finding.Rule.Code == code);
        }
    }

    [Theory]
    [InlineData("\"old\" -> \"new\"", true)]
    [InlineData("\"default\" -> \"new\"", false)]
    public void A_migration_that_no_store_of_the_release_before_fits_is_found(string change, bool isFound) =>
        Assert.Equal(isFound, Check("add { prefix settings.new. }", "one", $"replace settings.motd.text {change}").Any(finding => finding is { Rule.Code: "BR4113", Migration: "v1.3.0/three" }));

    [Theory]
    [InlineData("", true)]
    [InlineData("[migrators.'1.0.0']\nmetadata = true", false)]
    public void Metadata_that_the_older_migrator_leaves_out_needs_no_twin(string migrators, bool isAsked) =>
        Assert.Equal(isAsked, Check("add { prefix settings.new. }", "one", migrators: migrators).Any(finding => finding.Rule.Code == "BR4106"));

    [Theory]
    [InlineData("replace settings.motd.text \"one\" -> \"two\"", "")]
    [InlineData("replace settings.motd.text \"zero\" -> \"two\"", "BR4113 v1.3.0/step settings.motd.text|BR4121 1.2.0 -> 1.3.0 settings.motd.text|BR4121 1.3.0 -> 1.2.0 settings.motd.text")]
    [InlineData("forward {\nreplace settings.motd.text \"one\" -> \"two\"\n}\nbackward {\nremove settings.motd.text\n}\nlossy \"why\"", "")]
    [InlineData("replace settings.motd.text \"one\" -> \"two\"\nadd settings.motd", "BR4104 v1.3.0/step settings.motd")]
    [InlineData("forward {\nreplace settings.motd.text \"one\" -> \"two\"\n}\nbackward {\n}\nlossy \"why\"", "BR4121 1.3.0 -> 1.2.0 settings.motd.text")]
    [InlineData("replace settings.motd.text \"one\" -> \"two\"\nforward {\nremove generated settings.motd.text@setting-generator \"v1\" in \"schnauzer-v2 render --requires 'aws@v1(helpers=[ecr-prefix])' --template '{{ ecr-prefix settings.aws.region }}:{}'\"\n}\nlossy \"why\"", "BR4122 v1.3.0/step settings.motd.text|BR4121 1.2.0 -> 1.3.0 settings.motd.text")]
    public void A_node_that_nobody_has_configured_has_the_defaults_of_a_new_one(string migration, string expected)
    {
        var source = new MemoryCatalogSource(
            ("schemas/releases/1.2.0.toml", "variants = ['v']"),
            ("schemas/releases/1.3.0.toml", "variants = ['v']"),
            ("schemas/releases/migrations.toml", "[steps]\n\"1.2.0 -> 1.3.0\" = ['step']"),
            ("schemas/migrations/1.3.0/step.migration", migration),
            ("schemas/variants/v.toml", "platform = 'vmware'\nruntime = 'k8s'\nextensions = ['motd']\ndefaults = ['d']"),
            ("schemas/defaults/d/1.2.0.toml", "[settings.motd]\ntext = 'one'"),
            ("schemas/aws-regions.toml", "fallback = 'r'\npublic-updates = 'u'\n[regions]\nr = { account = '1' }"),
            ("schemas/defaults/d/1.3.0.toml", "[settings.motd]\ntext = 'two'"),
            ("schemas/models/motd.json", """{"type": "object", "properties": {"text": {"type": "string", "bottlerocket": {"since": "1.0.0"}}}, "additionalProperties": false}"""));
        var findings = MigrationLaws.Check(MigrationHistory.Read(source), KnownDefects.Read(source));
        Assert.Equal(expected, string.Join('|', findings.Select(finding => $"{finding.Rule.Code} {finding.Migration} {finding.Place}")));
    }

    [Fact]
    public void A_defect_that_is_known_and_gone_is_told()
    {
        var known = KnownDefects.Read(new MemoryCatalogSource(("schemas/migrations/known-defects.toml", "[BR4101.\"v9.9.9\"]\nplace = 'why'")));
        Assert.Equal(["BR4101 v9.9.9 place"], known.Unused);
    }

    private static IReadOnlyList<LawFinding> Check(string? migration, string name, string? next = null, string migrators = "")
    {
        var hole = migration is null ? "\"1.3.0 -> 1.4.0\" = []" : string.Empty;
        var source = new MemoryCatalogSource(
            ("schemas/releases/1.2.0.toml", "variants = ['v']"),
            ("schemas/releases/migrations.toml", $"[steps]\n\"1.0.0 -> 1.1.0\" = ['{name}']\n\"1.1.0 -> 1.2.0\" = ['two']\n{hole}\n{(next is null ? string.Empty : "\"1.2.0 -> 1.3.0\" = ['three']\n")}{migrators}"),
            ($"schemas/migrations/1.1.0/{name}.migration", migration ?? "add { prefix settings.new. }"),
            ("schemas/migrations/1.3.0/three.migration", next ?? string.Empty),
            ("schemas/migrations/1.2.0/two.migration", "replace services.a.command \"p\" -> \"q\""),
            ("schemas/variants/v.toml", "platform = 'aws'\nruntime = 'k8s'\nextensions = ['motd', 'new', 'table']\ndefaults = ['d']"),
            ("schemas/defaults/d.toml", "[settings.motd]\ntext = 'default'\n[services.s]\nconfiguration-files = []\nrestart-commands = []\n[metadata.settings.new]\naffected-services = ['s']"),
            ("schemas/models/motd.json", """{"type": "object", "properties": {"text": {"type": "string", "bottlerocket": {"since": "1.0.0"}}}, "additionalProperties": false}"""),
            ("schemas/models/new.json", """{"type": "object", "properties": {"text": {"type": "string", "bottlerocket": {"since": "1.1.0"}}}, "additionalProperties": false}"""),
            ("schemas/models/table.json", """{"type": "object", "additionalProperties": {"type": "string"}}"""));
        return MigrationLaws.Check(MigrationHistory.Read(source), KnownDefects.Read(source));
    }
}
