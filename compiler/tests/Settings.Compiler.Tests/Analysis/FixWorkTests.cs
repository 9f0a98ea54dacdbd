using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Analysis;

/// <summary>Trying fixes costs no more than a limit, whatever the number of mistakes and the length of the document.</summary>
public sealed class FixWorkTests
{
    // What is made for each finding costs as much as the analysis of some characters.
    private const int CostOfFinding = 50;
    private const long Limit = 2_500_000;

    private static readonly Workspace Workspace = new(new EmbeddedCatalogSource());
    private static readonly TargetRequest Request = TargetRequest.Open with { Variant = "aws-k8s-1.34", Release = "1.50.0" };

    [Theory]
    [InlineData("time-servers = [", "1,", "]", true)]
    [InlineData("time-servers = [", ",", "]", true)]
    [InlineData("", "x = 1\n", "", false)]
    [InlineData("", "time-server = [\"a.example\"]\n", "", false)]
    [InlineData("", "x = hello\n", "", true)]
    public void The_work_of_trying_fixes_is_limited(string before, string mistake, string after, bool hasFixes)
    {
        var most = 0;
        foreach (var count in (int[])[10, 100, 300, 1000, 3000, 10_000])
        {
            var text = new SourceText("a.toml", $"[settings.ntp]\n{before}{string.Concat(Enumerable.Repeat(mistake, count))}{after}\n");
            var analysis = Analyze(text);
            var (trials, work) = (0, 0L);
            var reviewed = new FixReview(changed =>
            {
                var tried = Analyze(changed);
                trials++;
                work += changed.Length + ((long)CostOfFinding * tried.Findings.Count);
                return tried;
            }).Review(analysis);
            Assert.Equal(analysis.Findings.Count, reviewed.Count);
            Assert.True(work <= Limit, $"{count} mistakes: {trials} trials, {work} units of work");
            most = Math.Max(most, trials);
        }

        // Few mistakes are tried one by one.
        Assert.True(most >= 10 || !hasFixes, $"at most {most} trials");
    }

    [Fact]
    public void The_rounds_of_fixing_are_limited_and_the_next_run_goes_on()
    {
        var text = $"[settings.ntp]\ntime-servers = [{string.Concat(Enumerable.Repeat("1,", 25_000))}]\n";
        var analysis = Workspace.Analyze(new SourceText("a.toml", text), Request);
        var (once, applied) = DocumentFixer.Fix(analysis, Request, budget: text.Length + 1);
        Assert.InRange(applied, 19_000, 20_000);
        Assert.Equal(25_000 - applied, once.ErrorCount);
        var (twice, rest) = DocumentFixer.Fix(once, Request, budget: text.Length);
        Assert.Equal((once.ErrorCount, 0), (rest, twice.ErrorCount));
    }

    private static DocumentAnalysis Analyze(SourceText text) => Workspace.AnalyzeOnce(UserDataReader.Read(text, CancellationToken.None), Request, CancellationToken.None);
}
