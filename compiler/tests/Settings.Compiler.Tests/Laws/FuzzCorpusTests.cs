using Settings.Fuzz;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>The laws of the fuzzer hold for what it damages, for a few damaged documents of each surface, and for all that it has ever found.</summary>
public sealed class FuzzCorpusTests
{
    [Fact]
    public void What_was_found_and_mended_stays_mended()
    {
        using var surfaces = new Surfaces();
        var corpus = Repository.PathOf("compiler/fuzz/Settings.Fuzz/Corpus");
        var files = Directory.EnumerateFiles(corpus, "*.in", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            var surface = Assert.Single(surfaces.All, surface => surface.Name == Path.GetFileName(Path.GetDirectoryName(file)));
            Assert.Null(surface.Judge(File.ReadAllText(file)).Broken);
        });
    }

    [Fact]
    public void A_few_damaged_documents_of_each_surface_break_no_law()
    {
        using var surfaces = new Surfaces();
        Assert.All(surfaces.All, surface =>
        {
            var mutator = new Mutator(new Random(Seed: 7), surface.Seeds);
            foreach (var document in surface.Seeds.Take(2).Concat(Enumerable.Range(0, LongRun.IsOn ? 100 : 10).Select(_ => mutator.Next())))
            {
                Assert.Null(surface.Judge(document).Broken);
            }
        });
    }

    [Fact]
    public void A_broken_law_is_noticed()
    {
        Assert.Contains("an exception", JudgedBy(_ => throw new InvalidOperationException("none")), StringComparison.Ordinal);
        Assert.Contains("exit code", JudgedBy(_ => new ProgramAnswer(134, string.Empty, string.Empty)), StringComparison.Ordinal);
        Assert.Contains("IO_FileExists_Name", JudgedBy(_ => new ProgramAnswer(2, string.Empty, "settingsc: IO_FileExists_Name, a")), StringComparison.Ordinal);
        Assert.Contains("secret", JudgedBy(_ => new ProgramAnswer(1, "CANARY", string.Empty)), StringComparison.Ordinal);
        Assert.Contains("nothing", JudgedBy(_ => new ProgramAnswer(2, string.Empty, string.Empty)), StringComparison.Ordinal);
    }

    private static string? JudgedBy(Func<string, ProgramAnswer> run) => new Surface("any", ["a"], run).Judge("password = 'CANARY'").Broken;
}
