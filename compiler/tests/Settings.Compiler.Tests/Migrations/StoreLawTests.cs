using CsCheck;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Laws;
using Settings.Migrations.Laws.Stores;
using Settings.Migrations.Testing;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>What generated stores show of migrations, down to the smallest store that shows it.</summary>
public sealed class StoreLawTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 8)];

    [Fact]
    public void The_shipped_migrations_keep_the_laws_on_stores_of_any_seed()
    {
        var source = new EmbeddedCatalogSource();
        var history = MigrationHistory.Read(source);
        var known = KnownDefects.Read(source);
        LawFinding[] exact = [.. MigrationLaws.All.SelectMany(law => law.Check(history))];
        var laws = new StoreLaws(history);
        Gen.Int.Sample(
            seed =>
            {
                var open = laws.Check([seed], exact).FirstOrDefault(finding => known.ReasonFor(finding) is null);
                Assert.True(open is null, $"{open?.Rule.Code} {open?.Migration}: {open?.Message}\n{open?.Counterexample}");
            },
            iter: LongRun.Times(usually: 10, all: 40),
            threads: 1);
    }

    [Fact]
    public void The_same_seeds_give_the_same_findings()
    {
        var history = MigrationHistory.Read(Source("add settings.motd.text"));
        Assert.Equal(new StoreLaws(history).Check(Seeds, []), new StoreLaws(history).Check(Seeds, []));
        Assert.NotEmpty(new StoreLaws(history).Check(Seeds, []));
    }

    [Theory]
    [InlineData("BR4131", "replace settings.list.numbers [\"a\"] -> [\"b\"]", "replace settings.list.items [\"a\"] -> [\"b\"]", """
        test "BR4131: settings.list.numbers" {
          given settings.list.numbers = [0]
          expect
        }
        """)]
    [InlineData("BR4131", "lossy \"why\"\nbackward {\nconvert settings.kind.value list to string or \"x\"\n}", "lossy \"why\"\nbackward {\nconvert settings.list.items list to string or \"x\"\n}", """
        test "BR4131: settings.kind.value" {
          given settings.kind.value = 0
          expect back
        }
        """)]
    [InlineData("BR4132", "lossy \"why\"\nforward {\nremove prefix settings.boot\n}", "lossy \"why\"\nforward {\nremove prefix settings.boot.\n}", """
        test "BR4132: settings.bootstrap.mode" {
          given settings.bootstrap.mode = "off"
          expect
        }
        """)]
    [InlineData("BR4132", "lossy \"why\"\nforward {\nwhen variant platform == \"aws\" {\nremove prefix settings.boot\n}\n}", "lossy \"why\"\nforward {\nremove settings.boot.init\n}", """
        test "BR4132: settings.bootstrap.mode" on "aws-k8s" {
          given settings.bootstrap.mode = "off"
          expect
        }
        """)]
    [InlineData("BR4133", "lossy \"why\"\nforward {\nconvert settings.motd.text string to list\n}", "lossy \"why\"\nforward {\nconvert settings.kind.list string to list\n}", """
        test "BR4133: settings.motd.text" {
          given settings.motd.text = "a"
          expect settings.motd.text gone
        }
        """)]
    [InlineData("BR4133", "add settings.new.text", "add { settings.new.text prefix settings.new.map. }", """
        test "BR4133: settings.new.map.*" {
          given settings.new.map.a = "a"
          expect back settings.new.map.a gone
        }
        """)]
    [InlineData("BR4134", "add settings.motd.text", "add { settings.new.text prefix settings.new.map. }", """
        test "BR4134: settings.motd.text" {
          given settings.motd.text = "a"
          expect back
        }
        """)]
    [InlineData("BR4134", "add prefix settings.names.", "add { settings.new.text prefix settings.new.map. }", """
        test "BR4134: settings.names.*" {
          given settings.names.a = "a"
          expect back
        }
        """)]
    [InlineData("BR4134", "forward {\nreplace settings.list.items [\"x\", \"y\"] -> [\"z\"]\n}\nbackward {}", "replace settings.list.items [\"x\", \"y\"] -> [\"z\"]", """
        test "BR4134: settings.list.items" {
          given settings.list.items = ["x", "y"]
          expect back
        }
        """)]
    [InlineData("BR4135", "forward {}\nbackward {\nreplace settings.motd.text \"new\" -> \"old\"\n}", "replace settings.motd.text \"old\" -> \"new\"", """
        test "BR4135: settings.motd.text" {
          given settings.motd.text = "old"
          expect settings.motd.text = "new"
        }
        """)]
    public void What_breaks_a_law_is_shown_by_the_smallest_store_as_a_test_that_fails(string code, string broken, string kept, string block)
    {
        bool IsIt(LawFinding finding) => finding.Rule.Code == code && block.StartsWith($"test \"{code}: {finding.Place}\"", StringComparison.Ordinal);
        var finding = Assert.Single(Check(broken), IsIt);
        Assert.Equal(block, finding.Counterexample);
        Assert.DoesNotContain(Check(kept), IsIt);

        var document = MigrationDocument.Read(new SourceText("one", $"{broken}\n\n{finding.Counterexample}\n"), "v1.1.0/one");
        Assert.Empty(document.Diagnostics);
        Assert.NotEmpty(MigrationTester.Run(document.Migration, Assert.Single(document.Migration.Tests), new EmbeddedCatalogSource()));
    }

    [Fact]
    public void What_generators_read_is_there_so_that_no_store_fails() => Assert.DoesNotContain(
        Check("regenerate settings.motd.text@template \"{{ settings.names.a }}\" -> \"{{ settings.names.a }}!\""), finding => finding.Rule.Code == "BR4131");

    [Fact]
    public void What_no_test_can_show_is_written_as_a_store()
    {
        var finding = Assert.Single(Check("lossy \"why\"\nforward {\nconvert settings.table.map map to list of name, value\n}\nbackward {\nconvert settings.table.map list to map of name, value\n}"), finding => finding.Rule.Code == "BR4131");
        Assert.Equal(("BR4131", "settings.table.map"), (finding.Rule.Code, finding.Place));
        Assert.Equal("# backward through v1.1.0/one\n{\"live\":{\"settings.table.map\":[{\"name\":\"\",\"value\":\"\"}]},\"metadata\":{}}", finding.Counterexample);
    }

    [Fact]
    public void Migrations_that_undo_each_other_are_told_of_their_release()
    {
        var findings = Check("replace settings.motd.text \"x\" -> \"y\"", "replace settings.motd.text \"y\" -> \"x\"");
        Assert.Equal(["BR4134 v1.1.0 settings.motd.text"], findings.Where(finding => finding.Place == "settings.motd.text").Select(finding => $"{finding.Rule.Code} {finding.Migration} {finding.Place}"));
    }

    [Fact]
    public void What_another_law_has_told_is_not_told_again()
    {
        var history = MigrationHistory.Read(Source("add { prefix settings.boot }"));
        var exact = new SegmentBoundaryLaw().Check(history).ToArray();
        Assert.Equal(["settings.boot"], exact.Select(finding => finding.Place));
        Assert.Contains(new StoreLaws(history).Check(Seeds, []), finding => finding.Place == "settings.bootstrap.mode");
        Assert.DoesNotContain(new StoreLaws(history).Check(Seeds, exact), finding => finding.Place.StartsWith("settings.boot", StringComparison.Ordinal));
    }

    private static IReadOnlyList<LawFinding> Check(params string[] migrations) => new StoreLaws(MigrationHistory.Read(Source(migrations))).Check(Seeds, []);

    private static MemoryCatalogSource Source(params string[] migrations) => new(
    [
        ("schemas/releases/1.1.0.toml", "variants = ['aws-k8s', 'metal-k8s']"),
        ("schemas/releases/migrations.toml", $"[steps]\n\"1.0.0 -> 1.1.0\" = [{string.Join(", ", migrations.Select((_, i) => $"'{NameOf(i)}'"))}]"),
        .. migrations.Select((text, i) => ($"schemas/migrations/1.1.0/{NameOf(i)}.migration", text)),
        ("schemas/variants/aws-k8s.toml", $"platform = 'aws'\n{Variant}"),
        ("schemas/variants/metal-k8s.toml", $"platform = 'metal'\n{Variant}"),
        ("schemas/defaults/d.toml", "[settings.motd]\ntext = 'hello'\n[services.s]\nconfiguration-files = []\nrestart-commands = []\n[metadata.settings.motd]\naffected-services = ['s']"),
        ("schemas/models/motd.json", """{"type": "object", "properties": {"text": {"type": "string", "minLength": 1, "bottlerocket": {"since": "1.0.0"}}}, "additionalProperties": false}"""),
        ("schemas/models/boot.json", """{"type": "object", "properties": {"init": {"type": "string"}}, "additionalProperties": false}"""),
        ("schemas/models/bootstrap.json", """{"type": "object", "properties": {"mode": {"type": "string", "enum": ["off"]}}, "additionalProperties": false}"""),
        ("schemas/models/list.json", """{"type": "object", "properties": {"items": {"type": "array", "items": {"type": "string"}}, "numbers": {"type": "array", "items": {"type": "integer"}}}, "additionalProperties": false}"""),
        ("schemas/models/kind.json", """{"type": "object", "properties": {"value": {"type": ["integer", "string"]}, "list": {"type": ["array", "string"], "items": {"type": "string"}}}, "additionalProperties": false}"""),
        ("schemas/models/new.json", """{"type": "object", "properties": {"text": {"type": "string", "bottlerocket": {"since": "1.1.0"}}, "map": {"type": "object", "additionalProperties": {"type": "string", "minLength": 1}, "bottlerocket": {"since": "1.1.0"}}}, "additionalProperties": false}"""),
        ("schemas/models/names.json", """{"type": "object", "additionalProperties": {"type": "string", "minLength": 1}}"""),
        ("schemas/models/table.json", """{"type": "object", "properties": {"map": {"type": "array", "items": {"type": "object", "properties": {"name": {"type": "string"}, "value": {"type": "string"}}, "additionalProperties": false}}}, "additionalProperties": false}"""),
    ]);

    private static string NameOf(int index) => index == 0 ? "one" : "two";

    private const string Variant = "runtime = 'k8s'\nextensions = ['motd', 'boot', 'bootstrap', 'list', 'kind', 'new', 'names', 'table']\ndefaults = ['d']";
}
