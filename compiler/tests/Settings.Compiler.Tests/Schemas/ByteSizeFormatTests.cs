using Settings.Compiler.Schemas.Formats;
using Xunit;

namespace Settings.Compiler.Tests.Schemas;

/// <summary>Amounts of bytes; those of upstream's own tests among them.</summary>
public sealed class ByteSizeFormatTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("100", 100)]
    [InlineData(" 100 ", 100)]
    [InlineData("+5", 5)]
    [InlineData("8b", 8)]
    [InlineData("8B", 8)]
    [InlineData("16kb", 16_000)]
    [InlineData("64mb", 64_000_000)]
    [InlineData("64m", 64_000_000)]
    [InlineData("1gb", 1_000_000_000)]
    [InlineData("1.5gb", 1_500_000_000)]
    [InlineData("42.7MB", 42_700_000)]
    [InlineData(".5gb", 500_000_000)]
    [InlineData("16MiB", 16_777_216)]
    [InlineData("16mi", 16_777_216)]
    [InlineData("1KiB", 1024)]
    [InlineData("80mbit", 10_000_000)]
    [InlineData("9bits", 2)]
    [InlineData("0.1b", 1)]
    [InlineData("8eb", 8_000_000_000_000_000_000)]
    public void An_amount_is_stored_as_bytes_rounded_up(string text, long expected) => Assert.Equal((true, (long?)expected), Judge(text));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("8.5.2mb")]
    [InlineData("1000 KB")]
    [InlineData("2.5 GB")]
    [InlineData("10 mb")]
    [InlineData("-1")]
    [InlineData("-1mb")]
    [InlineData("1.")]
    [InlineData("1.mb")]
    [InlineData(".gb")]
    [InlineData("10eb")]
    [InlineData("1zb")]
    [InlineData("1kbb")]
    [InlineData("1kibi")]
    [InlineData("9223372036854775808")]
    [InlineData("12345678901234567890123456789b")]
    public void What_is_no_amount_is_refused(string text) => Assert.Equal((false, (long?)null), Judge(text));

    private static (bool IsValid, long? Number) Judge(string text)
    {
        var verdict = new ByteSizeFormat().Check(text);
        return (verdict.IsValid, verdict.Number);
    }
}
