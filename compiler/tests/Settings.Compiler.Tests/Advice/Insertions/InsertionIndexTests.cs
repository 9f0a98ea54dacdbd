using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Formats;
using Xunit;

namespace Settings.Compiler.Tests.Advice.Insertions;

/// <summary>When a row of schemas/insertions holds.</summary>
public sealed class InsertionIndexTests
{
    [Theory]
    [InlineData(null, null, "1.26.1", true)]
    [InlineData("1.26.1", null, "1.50.0", true)]
    [InlineData("1.50.0", null, "1.26.1", false)]
    [InlineData(null, "1.26.1", "1.26.0", true)]
    [InlineData(null, "1.26.1", "1.26.1", false)]
    [InlineData(null, "1.26.1", "1.50.0", false)]
    public void An_insertion_holds_in_the_releases_it_names(string? since, string? until, string release, bool holds) =>
        Assert.Equal(holds, new KnownInsertion("t", FileFormats.Text, IsEscaped: true, []) { Releases = new(since, until) }.Releases.Contains(release));
}
