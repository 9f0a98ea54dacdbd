using Settings.Fuzz;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Whatever comes in, the program answers in its own words: what was found once, and some changed samples.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20261;

    private static readonly Surfaces Surfaces = new(Repository.Root);

    public static TheoryData<string> Names => [.. Surfaces.All.Select(surface => surface.Name)];

    public static TheoryData<string> Corpus => [.. Directory.EnumerateFiles(Repository.PathOf("compiler/fuzz/corpus"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Corpus))]
    public void What_was_found_stays_mended(string file)
    {
        var surface = Path.GetFileName(Path.GetDirectoryName(file));
        Assert.Null(Surfaces.All.Single(one => one.Name == surface).Judge(File.ReadAllBytes(Repository.PathOf(file))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Changed_samples_are_answered(string name)
    {
        var surface = Surfaces.All.Single(one => one.Name == name);
        var mutator = new Mutator(new Random(Seed));
        for (var i = 0; i < LongRun.Times(10, 200); i++)
        {
            Assert.Null(surface.Judge(mutator.Change(surface.Seeds)));
        }
    }
}
