using System.Text;
using Settings.Compiler.Tests.CommandLine;
using Xunit;

namespace Settings.Compiler.Tests.Samples;

/// <summary>Every document below samples/ and what the compiler says of it, beside it. Host facts are not documents: GeneratorProgramTests reads them.</summary>
public sealed class SampleTests
{
    public static IEnumerable<TheoryDataRow<string>> Samples() => In("samples/good").Concat(In("samples/bad"));

    public static IEnumerable<TheoryDataRow<string>> GoodSamples() => In("samples/good");

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_has_the_findings_written_beside_it(string sample)
    {
        var (exit, annotated, _) = InProcess.Run(string.Empty, "lint", "--annotate", sample);
        var hasErrors = annotated.Contains(" error BR", StringComparison.Ordinal);
        Assert.Equal(hasErrors || annotated.Contains("effect: boot-fails", StringComparison.Ordinal) ? 1 : 0, exit);
        if (sample.StartsWith("samples/good/", StringComparison.Ordinal))
        {
            Assert.False(hasErrors || annotated.Contains(" warning BR", StringComparison.Ordinal), annotated);
        }
        else
        {
            Assert.Contains("\n#! ", annotated, StringComparison.Ordinal);
        }

        Baseline.Verify(Repository.PathOf(sample + ".expected"), annotated);
    }

    [Theory]
    [MemberData(nameof(GoodSamples))]
    public void A_good_sample_renders_as_the_copy_beside_it(string sample)
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-sample-").FullName;
        try
        {
            var (exit, _, error) = InProcess.Run(string.Empty, "render", sample, "--out", folder);
            Assert.True(exit == 0, error);
            Baseline.Verify(Repository.PathOf(sample + ".rendered"), Tree(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void There_are_good_samples_and_bad_ones()
    {
        Assert.True(In("samples/good").Count() >= 5);
        Assert.True(In("samples/bad").Count() >= 5);
    }

    private static string Tree(string folder)
    {
        var text = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != ".settingsc-files").Order(StringComparer.Ordinal))
        {
            var mode = OperatingSystem.IsWindows() ? string.Empty : $" {Convert.ToString((int)File.GetUnixFileMode(path), 8)}";
            text.Append("==== /").Append(Path.GetRelativePath(folder, path)).Append(mode).Append('\n');
            text.Append(File.ReadAllText(path)).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<TheoryDataRow<string>> In(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.toml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')));
}
