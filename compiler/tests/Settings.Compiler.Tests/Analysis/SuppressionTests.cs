using CsCheck;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Analysis;

/// <summary>Comments suppress what they cover and nothing else; those that are added suppress everything and change nothing.</summary>
public sealed class SuppressionTests
{
    private const string Reason = "known since the first run";

    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());
    private static readonly TargetRequest Request = TargetRequest.Open with { Variant = "aws-k8s-1.34", Release = "1.50.0" };

    public static IEnumerable<TheoryDataRow<string>> Samples() =>
        Directory.EnumerateFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Repository.Root, path)));

    [Theory]
    [MemberData(nameof(Samples))]
    public void After_comments_are_added_no_finding_of_a_sample_is_left_that_can_be_suppressed(string name)
    {
        var before = Analyze(File.ReadAllText(Repository.PathOf(name)));
        var (after, _, added) = SuppressionAdder.Add(before, Request, Reason);
        var left = before.Tree is { } tree && UserDataEvidence.MayBeChanged(tree, before.Document.Diagnostics) ? 0 : SuppressionAdder.Left(before.Reported);
        Assert.Equal(left, SuppressionAdder.Left(after.Reported));
        Assert.Equal(SuppressionAdder.Left(before.Reported) - left, added);
    }

    [Fact]
    public void Added_comments_change_no_token_and_no_finding_and_are_added_once() => Documents.MutatedSamples.Sample(AddTwice, iter: 100);

    [Theory]
    [InlineData("\\\n\uFEFF#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings]\nmotd = 1\n")]
    [InlineData("\uFEFFmotd = 1\n")]
    public void Byte_order_marks_are_no_obstacle(string text) => AddTwice(text);

    [Theory]
    [InlineData("[settings]\na = 1 # settingsc: ignore[unknown-setting] -- x\nb = 1\n", "b")]
    [InlineData("[settings]\n# settingsc: ignore[BR1001] -- x\n\n# other\na = 1\nb = 1\n", "b")]
    [InlineData("[settings]\n# settingsc: ignore-table[br1001] -- x\na = 1\n[settings.ntp]\nb = 1\n", "b")]
    [InlineData("[settings]\na = 1\n# settingsc: ignore-table[BR1001] -- x\n# other\n[settings.ntp]\nb = 1\n", "a")]
    [InlineData("[settings]\na = 1\n# settingsc: ignore-table[BR1001] -- x\n\n[settings.ntp]\nb = 1\n", "b")]
    [InlineData("[settings]\na = 1\nb = 1\n[settings.ntp]\nc = 1\n# settingsc:ignore-file[BR1001]--x\n", "")]
    [InlineData("[settings]\na = [\n  1,\n] # settingsc: ignore[BR1001] -- x\nb = 1\n", "b")]
    [InlineData("settings.a = 1\nsettings.b = 1 # settingsc: ignore[BR1001, BR1001] -- x", "a")]
    [InlineData("[settings]\na = '''\n# settingsc: ignore[BR1001] -- x\n''' \n", "a")]
    public void A_comment_suppresses_what_it_covers(string text, string left) =>
        Assert.Equal(left, string.Join(' ', Analyze(text).Reported.Where(finding => finding.Code == "BR1001").Select(finding => finding.Setting?.Name)));

    [Fact]
    public void A_comment_that_several_lines_need_is_written_before_them() =>
        Assert.Equal(
            "[settings]\n  # settingsc: ignore[unknown-setting]\n  a = '''\n'''\nb = 1 # mine\n".Replace("b = 1", "# settingsc: ignore[unknown-setting]\nb = 1", StringComparison.Ordinal),
            SuppressionAdder.Add(Analyze("[settings]\n  a = '''\n'''\nb = 1 # mine\n"), Request, null).After.Source.Text);

    [Fact]
    public void A_comment_that_is_there_gets_the_further_name() =>
        Assert.Equal(
            "[settings]\na = 1 # settingsc: ignore[BR1002, unknown-setting] -- mine\n",
            SuppressionAdder.Add(Analyze("[settings]\na = 1 # settingsc: ignore[BR1002] -- mine\n"), Request, Reason).After.Source.Text);

    [Fact]
    public void A_finding_about_the_whole_document_is_suppressed_after_the_comments_for_programs() =>
        Assert.StartsWith(
            "#:settingsc release=1.40.0 variant=aws-k8s-1.31\n# settingsc: ignore-file[",
            SuppressionAdder.Add(Workspace.Analyze(new SourceText("test.toml", "#:settingsc release=1.40.0 variant=aws-k8s-1.31\n[settings]\nmotd = 'x'\n"), TargetRequest.Open with { TakesNearest = true }), TargetRequest.Open with { TakesNearest = true }, null).After.Source.Text,
            StringComparison.Ordinal);

    private static DocumentAnalysis Analyze(string text) => Workspace.Analyze(new SourceText("test.toml", text), Request);

    private static void AddTwice(string text)
    {
        var before = Analyze(text);
        var (after, edits, _) = SuppressionAdder.Add(before, Request, Reason);
        Assert.Equal(Tokens(before.Tree), Tokens(after.Tree));
        Assert.Equal(before.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal), after.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
        Assert.Equal(after.Source.Text, TextEdit.Apply(before.Source.Text, edits));
        Assert.Empty(SuppressionAdder.Add(after, Request, Reason).Edits);
    }

    private static string[] Tokens(SyntaxTree? tree) => tree is null ? []
        : [.. Enumerable.Range(0, tree.Tokens.Count).Where(i => tree.Tokens.KindOf(i) is not (SyntaxTokenKind.Comment or SyntaxTokenKind.Whitespace or SyntaxTokenKind.Newline)).Select(i => tree.Source.Slice(tree.Tokens.SpanOf(i)).ToString())];
}
