using CsCheck;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Analysis;

/// <summary>Fixes mend documents; they never make them worse, and nothing is changed in what is not user data.</summary>
public sealed class FixTests
{
    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());
    private static readonly TargetRequest Request = TargetRequest.Open with { Variant = "aws-k8s-1.34", Release = "1.50.0" };

    [Fact]
    public void A_fixed_document_has_no_more_errors_and_no_safe_fix_left() =>
        Documents.MutatedSamples.Sample(
            text =>
            {
                var before = Analyze(text);
                var (after, applied) = DocumentFixer.Fix(before, Request);
                Assert.True(Errors(after) <= Errors(before), after.Source.Text);
                Assert.DoesNotContain(after.Reported, finding => finding.Fixes.Any(fix => fix.IsSafe));
                Assert.Equal(applied == 0, before.Source.Text == after.Source.Text);
            },
            iter: 100);

    [Fact]
    public void Every_fix_that_is_offered_removes_its_finding_and_adds_no_error() =>
        Documents.MutatedSamples.Sample(
            text =>
            {
                var before = Analyze(text);
                foreach (var finding in before.Findings)
                {
                    foreach (var fix in finding.Fixes)
                    {
                        var after = Analyze(FixApplier.Apply(text, [finding with { Fixes = [fix] }], includeUnsafe: true).Text);
                        Assert.True(Errors(after) <= Errors(before) - (finding.Severity == Severity.Error ? 1 : 0), $"{finding.Code} {fix.Title}");
                        Assert.True(Count(after, finding.Rule) < Count(before, finding.Rule), $"{finding.Code} {fix.Title}");
                    }
                }
            },
            iter: 100);

    // What is shown in place of a secret, or of too much, is no text of the document.
    [Theory]
    [InlineData("https-proxy = atps://pro.y.example:3128/?team", "https-proxy = \"atps://pro.y.example:3128/?team\"")]
    [InlineData("https-proxy = http://me:CANARY@proxy.example:3128", "https-proxy = \"http://me:CANARY@proxy.example:3128\"")]
    [InlineData("no-proxy = [https://h.example/#token=CANARY]", "no-proxy = [\"https://h.example/#token=CANARY\"]")]
    [InlineData("me:CANARY@h = 5", "\"me:CANARY@h\" = 5")]
    public void No_fix_writes_what_findings_show_in_place_of_text(string line, string expected)
    {
        foreach (var text in (string[])[$"[settings.network]\n{line}\n", $"[settings.network]\n{line.Replace("CANARY", new string('x', 300), StringComparison.Ordinal)}\n"])
        {
            var fixes = Analyze(text).Findings.SelectMany(finding => finding.Fixes.Select(fix => FixApplier.Apply(text, [finding with { Fixes = [fix] }], includeUnsafe: true).Text)).ToArray();
            Assert.All(fixes, changed => Assert.True(!changed.Contains("***", StringComparison.Ordinal) && !changed.Contains('…', StringComparison.Ordinal), changed));
            Assert.All(fixes.Where(_ => text.Contains(line, StringComparison.Ordinal)), changed => Assert.Equal($"[settings.network]\n{expected}\n", changed));
        }
    }

    [Fact]
    public void No_fix_writes_a_mask() =>
        Documents.MutatedSamples.Sample(
            text => Assert.DoesNotContain(Analyze(text).Findings.SelectMany(finding => finding.Fixes).SelectMany(fix => fix.Edits), edit => edit.NewText.Contains(SecretSpans.Mask, StringComparison.Ordinal) && !text.Contains(SecretSpans.Mask, StringComparison.Ordinal)),
            iter: 100);

    // Behind the fix the comment would name a target, and one that does not exist: then nothing is known of the document.
    [Fact]
    public void No_fix_takes_the_target_away() =>
        Assert.All(Analyze("\r#:settingsc varéiant=aws-k8s-1.34\n[settings]\nmotd = 'x'\n").Findings, finding => Assert.Empty(finding.Fixes));

    [Theory]
    [InlineData("[settings.boot]\nkernel.\"a\" = [\"1\"]\nkernel.\"b\" = [\"2\"]\n", "[settings.boot]\nkernel-parameters.\"a\" = [\"1\"]\nkernel-parameters.\"b\" = [\"2\"]\n")]
    [InlineData("[[settings.container-registry.creds]]\nregistry = \"a\"\n[[settings.container-registry.creds]]\nregistry = \"b\"\n", "[[settings.container-registry.credentials]]\nregistry = \"a\"\n[[settings.container-registry.credentials]]\nregistry = \"b\"\n")]
    public void A_name_that_is_written_several_times_is_mended_everywhere(string text, string expected)
    {
        var (after, _) = DocumentFixer.Fix(Analyze(text), Request);
        Assert.Equal(expected, after.Source.Text);
        Assert.DoesNotContain(after.Findings, finding => finding.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("locals {\n  a = <<-EOT\n    [settings.kubernetes]\n    max-pod = 58\n  EOT\n}\n")]
    [InlineData("# workers\n\n---\napiVersion: v1\nspec:\n  userData: |\n    [settings.kubernetes]\n    max-pods = \"58\"\n")]
    [InlineData("import * as ec2 from 'aws-cdk-lib';\nconst a = `[settings.kubernetes]\nmax-pods = \"58\"\nlog-level = 2\ncluster-name = \"a\"`;\n")]
    [InlineData("[settings.kubernetes]\nmax-pods = \"58\"\nregistry-qps = ${qps}\n")]
    [InlineData("[settings.kubernetes]\nmax-pods = \"58\"\n%{ if x ~}\nregistry-qps = 3\n%{ endif ~}\n")]
    public void What_is_or_holds_another_language_is_left_alone(string text)
    {
        var analysis = Analyze(text);
        Assert.NotEmpty(analysis.Findings);
        Assert.All(analysis.Findings, finding => Assert.Empty(finding.Fixes));
    }

    [Fact]
    public void The_fixes_of_a_large_document_are_tried_together()
    {
        var labels = LongRun.Times(usually: 5_000, all: 20_000);
        var text = $"[settings.kubernetes]\nmax-pods = \"58\"\n[settings.kubernetes.node-labels]\n{string.Concat(Enumerable.Range(0, labels).Select(i => $"\"label-{i}\" = {i}\n"))}";
        var (after, applied) = DocumentFixer.Fix(Analyze(text), Request);
        Assert.Equal(labels + 1, applied);
        Assert.DoesNotContain(after.Findings, finding => finding.Severity == Severity.Error);
    }

    private static DocumentAnalysis Analyze(string text) => Workspace.Analyze(new SourceText("t", text), Request);

    private static int Errors(DocumentAnalysis analysis) => analysis.Findings.Count(finding => finding.Severity == Severity.Error);

    private static int Count(DocumentAnalysis analysis, DiagnosticRule rule) => analysis.Findings.Count(finding => finding.Rule == rule);
}
