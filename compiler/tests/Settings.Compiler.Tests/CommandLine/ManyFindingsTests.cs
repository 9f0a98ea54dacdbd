using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>A small input costs little, however much is wrong with it; everything is counted, and not everything is shown.</summary>
public sealed class ManyFindingsTests
{
    private static readonly int Mistakes = LongRun.Times(usually: 2_000, all: 100_000);

    public static TheoryData<string> Documents => ["unknown", "near", "bare", "commas", "list", "nul", "doubled"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Findings_are_counted_to_the_end_and_shown_up_to_a_limit(string kind)
    {
        var document = Encoding.UTF8.GetBytes(Text(kind));
        var (exit, output, error) = InProcess.Run(Repository.Root, document, "lint", "-", "--format", "json", "--variant", "aws-k8s-1.34", "--max-findings", "10");
        Assert.True(exit == 1, error);
        using var json = JsonDocument.Parse(output);
        var findings = json.RootElement.GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()).ToArray();
        Assert.InRange(findings.Length, 2, 13);
        Assert.Contains("BR9004", findings);

        var usual = InProcess.Run(Repository.Root, document, "lint", "-", "--variant", "aws-k8s-1.34");
        Assert.True(usual.Exit == 1, usual.Error);
        Assert.InRange(usual.Output.Split("error[").Length, 900, 1010);
        Assert.InRange(int.Parse(usual.Error.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), Mistakes - 2, 2 * Mistakes);
        Assert.Empty(error);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000000")]
    [InlineData("x")]
    public void A_limit_that_is_none_is_refused(string limit)
    {
        var (exit, _, error) = InProcess.Run("[settings]\n", "lint", "-", "--max-findings", limit);
        Assert.Equal(2, exit);
        Assert.Contains("--max-findings", error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_expands_beyond_all_user_data_is_refused()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(new byte[(1 << 20) + 1]);
        }

        var (exit, output, _) = InProcess.Run(Repository.Root, packed.ToArray(), "lint", "-");
        Assert.Equal(1, exit);
        Assert.Contains("more than 1 MiB", output, StringComparison.Ordinal);
    }

    // Each line of it is shown: what is in the other lines must not be looked at again for each.
    [Fact]
    public void A_list_over_many_lines_is_shown_in_a_copy_as_fast_as_it_is_read()
    {
        var items = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  {{ registry = \"r{i}\", password = \"canary\" }},\n"));
        var (exit, output, error) = InProcess.Run(Repository.Root, Encoding.UTF8.GetBytes($"[settings.container-registry]\ncredentials = [\n{items}]\n"), "lint", "-", "--annotate", "--variant", "aws-k8s-1.34", "--max-findings", "10");
        Assert.True(exit <= 1, error);
        Assert.DoesNotContain("canary", output, StringComparison.Ordinal);
    }

    private static string Text(string kind) => kind switch
    {
        "unknown" => "[settings]\n" + string.Concat(Enumerable.Range(0, Mistakes).Select(i => $"a{i} = 1\n")),
        "near" => "[settings.kubernetes]\n" + string.Concat(Enumerable.Range(0, Mistakes).Select(i => $"kube-api-{i:x} = 1\n")),
        "bare" => "[settings]\n" + string.Concat(Enumerable.Repeat("a\n", Mistakes)),
        "commas" => $"[settings]\nmotd = [{new string(',', Mistakes)}]\n",
        "list" => $"[settings.ntp]\ntime-servers = [{string.Concat(Enumerable.Repeat("1,", Mistakes))}]\n",
        "nul" => $"[settings]\n{new string('\0', Mistakes)}\n",
        _ => "[settings]\n" + string.Concat(Enumerable.Repeat("motd = 'x'\n", Mistakes + 1)),
    };
}
