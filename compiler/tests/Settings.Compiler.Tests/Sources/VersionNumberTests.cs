using Settings.Compiler.Versions;
using Xunit;

namespace Settings.Compiler.Tests.Sources;

/// <summary>Versions are read as strictly as the node reads them.</summary>
public sealed class VersionNumberTests
{
    [Theory]
    [InlineData("0.0.0")]
    [InlineData("1.26.1")]
    [InlineData("1.50.0")]
    [InlineData("18446744073709551615.10.100")]
    public void Three_numbers_are_a_release(string text)
    {
        Assert.True(ReleaseVersion.TryParse(text, out var version));
        Assert.Equal(text, version.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.26")]
    [InlineData("1.26.1.0")]
    [InlineData("1.26.")]
    [InlineData("1..1")]
    [InlineData(".26.1")]
    [InlineData("v1.26.1")]
    [InlineData("1.26.1\r")]
    [InlineData("1.26.1\n")]
    [InlineData(" 1.26.1")]
    [InlineData("1. 26.1")]
    [InlineData("+1.2.3")]
    [InlineData("1.-2.3")]
    [InlineData("01.2.3")]
    [InlineData("1.26.01")]
    [InlineData("1.26.1-rc.1")]
    [InlineData("1.26.1+build")]
    [InlineData("1,000.2.3")]
    [InlineData("0x1.2.3")]
    [InlineData("١.٢.٣")]
    [InlineData("18446744073709551616.0.0")]
    public void Nothing_else_is(string text)
    {
        Assert.False(ReleaseVersion.TryParse(text, out var version));
        Assert.Equal(default, version);
    }

    [Theory]
    [InlineData("1.34", "1.34.0")]
    [InlineData("2.0.5", "2.0.5")]
    [InlineData("2", null)]
    [InlineData("1.034", null)]
    [InlineData(" 1.34", null)]
    public void A_program_may_have_two_numbers(string text, string? read) =>
        Assert.Equal(read, VersionNumber.TryParseShort(text, out var version) ? version.ToString() : null);

    [Theory]
    [InlineData("1.9.0", "1.10.0")]
    [InlineData("1.26.1", "1.26.2")]
    [InlineData("1.99.99", "2.0.0")]
    public void Numbers_order_them(string older, string newer)
    {
        Assert.True(ReleaseVersion.TryParse(older, out var a) && ReleaseVersion.TryParse(newer, out var b) && a < b && b > a && a <= b && b >= a);
        Assert.Equal(-1, ReleaseVersion.Order.Compare(older, newer));
        Assert.Equal(0, ReleaseVersion.Order.Compare(older, older));
    }
}
