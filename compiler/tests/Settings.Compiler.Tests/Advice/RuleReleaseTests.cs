using Settings.Compiler.Analysis;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Diagnostics;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Advice;

/// <summary>A rule holds for the releases that it names, whichever release with complete data stands in for the one that is asked about.</summary>
public sealed class RuleReleaseTests
{
    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());

    public static TheoryData<string> CodesOfSome => [.. Workspace.Rules.Rules.Where(rule => rule.Releases != default).Select(rule => rule.Rule.Code)];

    [Theory]
    [MemberData(nameof(CodesOfSome))]
    public void A_rule_of_some_releases_holds_for_each_of_them_and_for_no_other(string code)
    {
        var rule = Workspace.Rules.Find(code);
        Assert.NotNull(rule);
        var example = DiagnosticPage.Read(File.ReadAllText(Repository.PathOf($"docs/diagnostics/{code}.md"))).Example[0].Text;
        var variant = Workspace.Analyze(new SourceText("a.toml", example), TargetRequest.Open).Single.Variant.Name;
        var accepting = Workspace.Releases.Releases.Where(release => !Analyze(variant, release, example).IsRejected).ToArray();
        Assert.Contains(accepting, release => !Workspace.Catalog.Releases.Contains(release));
        foreach (var release in accepting)
        {
            Assert.Equal((release, rule.Releases.Contains(release)), (release, Finds(code, variant, release, example)));
        }
    }

    [Theory]
    [InlineData("1.29.0", true)]
    [InlineData("1.30.0", false)]
    [InlineData("1.42.0", false)]
    public void So_does_a_condition_of_a_rule(string release, bool isFound) => Assert.Equal(isFound, Finds("BR1181", "aws-k8s-1.30", release, """
        [settings.bootstrap-commands.bind]
        commands = [["apiclient", "ephemeral-storage", "bind", "--dirs", "/mnt/data"]]
        mode = "once"
        """));

    [Theory]
    [InlineData("1.31.0", "ProgramFails")]
    [InlineData("1.32.0", "BootFails")]
    public void So_does_the_worse_effect_of_one(string release, string effect) => Assert.Equal(effect, string.Join(", ", Analyze("aws-k8s-1.30", release, """
        [settings.bootstrap-commands.run]
        commands = [["apiclient", "exec", "admin", "true"]]
        mode = "once"
        essential = true
        """).Findings.Where(finding => finding.Code == "BR1182").Select(finding => finding.Rule.Effect)));

    // What a later release gives a setting by itself, earlier ones leave out.
    [Theory]
    [InlineData("1.32.0", true)]
    [InlineData("1.33.0", false)]
    [InlineData("1.50.0", false)]
    public void Defaults_of_the_release_that_stands_in_are_none_of_a_release_whose_rule_has_ended(string release, bool isFound) =>
        Assert.Equal(isFound, Finds("BR1102", "aws-k8s-1.31", release, "[settings.bootstrap-containers.hello]\nmode = \"once\"\n"));

    private static bool Finds(string code, string variant, string release, string document) => Analyze(variant, release, document).Findings.Any(finding => finding.Code == code);

    private static DocumentAnalysis Analyze(string variant, string release, string document) =>
        Workspace.Analyze(new SourceText("a.toml", document), new TargetRequest(variant, release) { TakesNearest = true });
}
