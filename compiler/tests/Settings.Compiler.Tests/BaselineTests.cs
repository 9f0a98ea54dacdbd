using Xunit;

namespace Settings.Compiler.Tests;

/// <summary>Reviewed copies are rewritten only where that is asked for, and never with what no test would accept.</summary>
public sealed class BaselineTests : IDisposable
{
    // Below the folder of a sample that exists, as a copy beside it would be.
    private readonly string _copy = Repository.PathOf($"samples/good/web-tier.toml.{Guid.NewGuid():N}");

    [Theory]
    [InlineData("1", true)]
    [InlineData("samples", true)]
    [InlineData("samples/good/", true)]
    [InlineData("samples/good/web-tier.toml", true)]
    [InlineData("samples/good/web", false)]
    [InlineData("samples/bad", false)]
    [InlineData("sample", false)]
    public void A_copy_is_rewritten_if_it_is_named_or_beside_or_below_what_is(string updated, bool isWritten)
    {
        Baseline.Verify(_copy, "new", updated);
        Assert.Equal(isWritten, File.Exists(_copy));
    }

    [Fact]
    public void A_crash_is_never_written()
    {
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Baseline.Verify(_copy, "settingsc: this is a defect in settingsc, not in your input: …", "1"));
        Assert.False(File.Exists(_copy));
    }

    [Fact]
    public void What_differs_fails_with_its_line()
    {
        File.WriteAllText(_copy, "a\nb\n");
        var failure = Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => Baseline.Verify(_copy, "a\nc\n", updated: null));
        Assert.Contains("at line 2", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(_copy);
}
