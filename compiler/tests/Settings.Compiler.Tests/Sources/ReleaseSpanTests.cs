using Settings.Compiler.Versions;
using Xunit;

namespace Settings.Compiler.Tests.Sources;

/// <summary>A span has its first release, and not its last.</summary>
public sealed class ReleaseSpanTests
{
    [Theory]
    [InlineData(null, null, "1.0.0", true)]
    [InlineData("1.9.0", null, "1.8.9", false)]
    [InlineData("1.9.0", null, "1.9.0", true)]
    [InlineData("1.9.0", null, "1.10.0", true)]
    [InlineData(null, "1.10.0", "1.9.0", true)]
    [InlineData(null, "1.10.0", "1.10.0", false)]
    [InlineData("1.9.0", "1.10.0", "1.9.9", true)]
    [InlineData("1.9.0", "1.10.0", "1.10.0", false)]
    public void It_contains_its_releases(string? since, string? until, string release, bool contains) =>
        Assert.Equal(contains, new ReleaseSpan(since, until).Contains(release));

    [Theory]
    [InlineData(null, "1.0.0", false)]
    [InlineData("1.9.0", "1.9.0", false)]
    [InlineData("1.10.0", "1.9.0", true)]
    public void It_is_after_the_releases_before_its_first(string? since, string release, bool isAfter) =>
        Assert.Equal(isAfter, ReleaseSpan.From(since).IsAfter(release));

    [Fact]
    public void Two_have_the_later_beginning_and_the_earlier_end_in_common()
    {
        ReleaseSpan[] spans = [default, new("1.9.0", null), new(null, "1.10.0"), new("1.2.0", "1.11.0"), new("1.10.0", "1.12.0")];
        string[] releases = ["1.1.0", "1.2.0", "1.9.0", "1.10.0", "1.11.0", "1.12.0"];
        foreach (var (one, other) in spans.SelectMany(_ => spans, (one, other) => (one, other)))
        {
            Assert.All(releases, release => Assert.Equal(one.Contains(release) && other.Contains(release), one.And(other).Contains(release)));
        }
    }
}
