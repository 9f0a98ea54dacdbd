using System.Text.Json;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.CommandLine;
using Settings.Compiler.Text;
using Settings.Migrations;
using Xunit;

namespace Settings.Compiler.Tests.Diagnostics;

/// <summary>The catalogue of diagnostics and its pages keep what they promise.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly string[] Wanted = ["What it does", "Why it matters", "Example", "Use instead", "Since"];

    // Those of the program, and those of the catalog's rules.
    private static IReadOnlyList<DiagnosticRule> Rules { get; } =
    [
        .. DiagnosticCatalogue.Rules.Concat(new RuleLibrary(new EmbeddedCatalogSource()).Rules.Select(rule => rule.Rule)).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    public static IEnumerable<TheoryDataRow<string>> Codes() => Rules.Select(r => new TheoryDataRow<string>(r.Code));

    [Fact]
    public void Codes_and_names_are_unique_and_every_page_belongs_to_a_rule()
    {
        var rules = Rules;
        Assert.Equal(rules.Count, rules.Select(r => r.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(rules.Count, rules.Select(r => r.Name).Distinct(StringComparer.Ordinal).Count());
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics"), "BR*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(rules.Select(r => r.Code), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_class_of_diagnostics_is_in_the_catalogue()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("compiler/Settings.Compiler/Diagnostics"), "*Diagnostics.cs");
        var declared = files.SelectMany(f => File.ReadAllLines(f)).Where(l => l.Contains("new(\"BR", StringComparison.Ordinal))
            .Select(l => l[(l.IndexOf("\"BR", StringComparison.Ordinal) + 1)..][..6]);
        Assert.Equal(declared.Order(StringComparer.Ordinal), DiagnosticCatalogue.Rules.Select(r => r.Code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_its_sections_and_its_examples_do_what_they_say(string code)
    {
        var page = DiagnosticPage.Read(DiagnosticPages.Read(code) ?? string.Empty);
        Assert.Equal((code, Rules.First(rule => rule.Code == code).Name), (page.Code, page.Name));
        Assert.Equal(Wanted, page.Sections.Where(s => s != "Fix"));
        if (page.Example is { } example)
        {
            Assert.Contains(code, CodesOf(example, page.IsMigration));
        }

        if (page.Instead is { } instead)
        {
            var codes = CodesOf(instead, page.IsMigration);
            Assert.DoesNotContain(code, codes);
            Assert.True(!page.IsMigration || codes.Count == 0);
        }
    }

    private static HashSet<string> CodesOf(string text, bool isMigration) =>
        isMigration ? [.. MigrationDocument.Read(new SourceText("example.migration", text), "example").Diagnostics.Select(d => d.Code)] : CodesOf(text);

    // What lint says of the document, and when it accepts it, what verify says of the files.
    private static HashSet<string> CodesOf(string document)
    {
        string[] target = document.StartsWith("#:settingsc", StringComparison.Ordinal) ? [] : ["--variant", "aws-k8s-1.31"];
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var verb in (ReadOnlySpan<string>)["lint", "verify"])
        {
            var (exit, output, error) = InProcess.Run(document, [verb, "--format", "json", .. target, "-"]);
            if (verb == "verify" && output.Length == 0)
            {
                // Without a target that is known there is nothing to render.
                Assert.Equal(2, exit);
                continue;
            }

            Assert.True(output.Length > 0, $"exit code {exit}: {error}");
            using var json = JsonDocument.Parse(output);
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
            {
                codes.UnionWith(file.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString() ?? string.Empty));
            }
        }

        return codes;
    }
}
