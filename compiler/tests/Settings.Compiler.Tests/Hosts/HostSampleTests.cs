using Settings.Compiler.Hosts;
using Settings.Compiler.Tests.CommandLine;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Hosts;

/// <summary>Every file in samples/hosts: what is found wrong with the user data in it, at its places, and for which nodes it was checked.</summary>
public sealed class HostSampleTests
{
    public static IEnumerable<TheoryDataRow<string>> Samples() =>
        Directory.EnumerateFiles(Repository.PathOf("samples/hosts"), "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".expected", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_host_has_the_findings_written_beside_it(string sample)
    {
        var (exit, annotated, tally) = InProcess.Run(string.Empty, "lint", "--annotate", sample);
        var (_, _, targets) = InProcess.Run(string.Empty, "lint", sample);
        Assert.Equal(annotated.Contains(" error BR", StringComparison.Ordinal) ? 1 : 0, exit);
        Assert.Equal(string.Empty, tally);
        Baseline.Verify(Repository.PathOf(sample + ".expected"), $"{annotated}{(annotated.EndsWith('\n') ? string.Empty : "\n")}#! {targets}");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_found_lies_in_order_within_the_host(string sample)
    {
        var host = new SourceText(sample, File.ReadAllText(Repository.PathOf(sample)));
        var at = 0;
        foreach (var document in HostFinder.Find(host).Documents)
        {
            Assert.InRange(document.Range.Start, at, host.Length);
            at = document.Range.Start;
            Assert.InRange(document.Map.ToHost(document.Source.Length), document.Range.Start, document.Range.End);
        }

        Assert.NotEqual(0, at);
    }
}
