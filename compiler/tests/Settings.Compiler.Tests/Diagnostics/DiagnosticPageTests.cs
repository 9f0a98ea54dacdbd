using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
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
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs/diagnostics"), "BR*.md").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal).ToArray();
        Findings.None(
        [
            .. Rules.GroupBy(rule => rule.Code, StringComparer.Ordinal).Where(rule => rule.Count() > 1).Select(rule => $"{rule.Key} is the code of several rules: {string.Join(", ", rule.Select(r => r.Name))}; give each its own."),
            .. Rules.GroupBy(rule => rule.Name, StringComparer.Ordinal).Where(rule => rule.Count() > 1).Select(rule => $"{rule.Key} is the name of several rules: {string.Join(", ", rule.Select(r => r.Code))}; give each its own."),
            .. Rules.Select(rule => rule.Code).Except(pages, StringComparer.Ordinal).Select(code => $"docs/diagnostics/{code}.md is missing; add it in the shape of its neighbours."),
            .. pages.Except(Rules.Select(rule => rule.Code), StringComparer.Ordinal).Select(code => $"docs/diagnostics/{code}.md: no rule has this code; remove the page, or add the rule."),
        ]);
    }

    [Fact]
    public void Every_class_of_diagnostics_is_in_the_catalogue()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("compiler/Settings.Compiler/Diagnostics"), "*Diagnostics.cs");
        var declared = files.SelectMany(f => File.ReadAllLines(f)).Where(l => l.Contains("new(\"BR", StringComparison.Ordinal))
            .Select(l => l[(l.IndexOf("\"BR", StringComparison.Ordinal) + 1)..][..6]);
        Assert.Equal(declared.Order(StringComparer.Ordinal), DiagnosticCatalogue.Rules.Select(r => r.Code));
    }

    // So every rule is yielded by a test.
    [Theory]
    [MemberData(nameof(Codes))]
    public void A_page_has_its_sections_and_examples_that_run_and_do_what_they_say(string code)
    {
        var page = DiagnosticPage.Read(File.ReadAllText(Repository.PathOf($"docs/diagnostics/{code}.md")));
        Assert.Equal((code, Rules.First(rule => rule.Code == code).Name), (page.Code, page.Name));
        Assert.Equal(Wanted, page.Sections.Where(s => s != "Fix"));
        Assert.True(page.Example.Count > 0, "The example is not in a form that runs: toml, migration, facts, store, console, or a file of the catalog.");
        Assert.Contains(code, PageRunner.CodesOf(page.Example, LongRun.IsOn ? null : code));
        if (page.Instead.Count > 0 && (LongRun.IsOn || !PageRunner.AreLong(page.Instead)))
        {
            var codes = PageRunner.CodesOf(page.Instead);
            Assert.DoesNotContain(code, codes);
            Assert.True(page.Instead[0] is not { Language: "migration", File: null } || codes.Count == 0);
        }
    }
}
