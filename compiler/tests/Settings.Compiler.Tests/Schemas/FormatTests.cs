using Settings.Compiler.Schemas.Formats;
using Xunit;

namespace Settings.Compiler.Tests.Schemas;

public sealed class FormatTests
{
    [Theory]
    [InlineData("ip-address", "10.0.0.1", true, null)]
    [InlineData("ip-address", "10.0.0.01", false, null)]
    [InlineData("ip-address", "127.1", false, null)]
    [InlineData("ip-address", "fe80::1%eth0", false, null)]
    [InlineData("ip-address", "2001:DB8:0:0:0:0:0:1", true, "2001:db8::1")]
    [InlineData("ip-address", "::ffff:10.0.0.1", true, null)]
    [InlineData("ip-address", "1:2:3:4:5:6:7:8:9", false, null)]
    [InlineData("base64", "", true, null)]
    [InlineData("base64", "aGk=", true, null)]
    [InlineData("base64", "aGk", false, null)]
    [InlineData("base64", "aGl=", false, null)]
    [InlineData("base64", "aG k", false, null)]
    [InlineData("integer-percent", "042", true, "42")]
    [InlineData("integer-percent", "101", false, null)]
    [InlineData("integer-percent", "-0", true, "0")]
    [InlineData("friendly-version", "v1.26.1", true, null)]
    [InlineData("friendly-version", "1.26", false, null)]
    [InlineData("friendly-version", "01.2.3", false, null)]
    [InlineData("friendly-version", "latest", true, null)]
    [InlineData("linux-hostname", "web-1.example", true, null)]
    [InlineData("linux-hostname", "Web", false, null)]
    [InlineData("dns-domain", "cluster.local", true, null)]
    [InlineData("dns-domain", ".local", false, null)]
    [InlineData("dns-domain", "10.0.0.1", false, null)]
    [InlineData("dns-domain", "xn--", false, null)]
    [InlineData("dns-domain", "a.xn--", true, null)]
    [InlineData("dns-domain", "xn---", false, null)]
    [InlineData("dns-domain", "xn--a-", true, null)]
    [InlineData("dns-domain", "xn--abc", false, null)]
    [InlineData("dns-domain", "\u00ad", false, null)]
    [InlineData("url-or-host", "https://xn--", true, null)]
    [InlineData("url-or-host", "xn--", false, null)]
    [InlineData("url-or-host", "https://example.com:8443/a", true, null)]
    [InlineData("url-or-host", "example.com:99999", true, null)]
    [InlineData("url-or-host", "http://a b", true, null)]
    [InlineData("url-or-host", "a b", false, null)]
    [InlineData("url-or-host", "", false, null)]
    [InlineData("cpu-set", "0,3-5", true, null)]
    [InlineData("cpu-set", "3-", false, null)]
    [InlineData("kubernetes-quantity", "1Gi", true, null)]
    [InlineData("kubernetes-quantity", "1 Gi", false, null)]
    [InlineData("kubernetes-threshold", "99.9%", true, null)]
    [InlineData("kubernetes-threshold", "99.999999%", false, null)]
    [InlineData("kubernetes-taint", "a:NoSchedule", true, null)]
    [InlineData("kubernetes-taint", "NoSchedule", false, null)]
    [InlineData("kubernetes-label-key", "example.com/role", true, null)]
    [InlineData("kubernetes-label-key", "/role", false, null)]
    [InlineData("certificate-bundle", "", true, null)]
    [InlineData("certificate-bundle", "aGk=", false, null)]
    public void A_format_takes_or_refuses(string format, string text, bool isValid, string? canonical)
    {
        var verdict = StringFormats.Find(format)?.Check(text);
        Assert.Equal((isValid, canonical), (verdict?.IsValid, verdict?.Canonical));
    }

    [Fact]
    public void Every_name_finds_its_format() => Assert.All(StringFormats.Names, name => Assert.Equal(name, StringFormats.Find(name)?.Name));

    [Fact]
    public void Every_format_accepts_its_example() => Assert.All(StringFormats.Names, name => Assert.True(StringFormats.Find(name) is { } format && format.Check(format.Example).IsValid));

    // Slowness here would be felt by everyone who lints a document that someone else wrote.
    [Fact]
    public void Every_format_is_quick_on_long_texts_and_never_throws()
    {
        string[] texts = [new('1', 200_000), new('a', 200_000), string.Concat(Enumerable.Repeat("1-", 100_000)), string.Concat(Enumerable.Repeat("a.", 100_000)), new('\uD800', 1000), new(':', 200_000), new('%', 200_000)];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var format in StringFormats.Names.Select(StringFormats.Find).OfType<IStringFormat>())
        {
            foreach (var text in texts)
            {
                format.Check(text);
            }
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
    }
}
