using System.Diagnostics;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Text;

/// <summary>What is masked of URLs, and what is not.</summary>
public sealed class UrlSecretsTests
{
    [Theory]
    [InlineData("https://user:pw@host/path", "https://********@host/path")]
    [InlineData("https://user@host", "https://********@host")]
    [InlineData("server = \"https://u:p@host:8080/a\" x", "server = \"https://********@host:8080/a\" x")]
    [InlineData("https://u:p/w?d@host/a", "https://********@host/a")]
    [InlineData("https://u:p'w@host", "https://********@host")]
    [InlineData("https://a@b:c@host", "https://********@host")]
    [InlineData("https://a@x,https://b:c@y", "https://********@x,https://********@y")]
    [InlineData("https://host/p?token=t&x=y z", "https://host/p?******** z")]
    [InlineData("https://u:p@host?x", "https://********@host?********")]
    [InlineData("https://host/#access_token=t", "https://host/#********")]
    [InlineData("https://user:pw", "https://user:********")]
    [InlineData("user:pw@host:3128", "********@host:3128")]
    [InlineData("proxy=user:pw@host", "proxy=********@host")]
    [InlineData("['u:p@a', 'u:p@b']", "['********@a', '********@b']")]
    [InlineData("u:p@w@host", "********@host")]
    public void Users_passwords_and_queries_are_masked(string text, string shown) => Assert.Equal(shown, UrlSecrets.Mask(text));

    [Theory]
    [InlineData("https://host:8080/path")]
    [InlineData("https://[fd00::1]:6443/")]
    [InlineData("https://host/a@b")]
    [InlineData("https://host/page#part")]
    [InlineData("https://host/?")]
    [InlineData("registry.example.com/name:tag@sha256:0123")]
    [InlineData("busybox:1.36@sha256:0123")]
    [InlineData("someone@example.com")]
    [InlineData("Did you mean 'settings.x'? See https://example.com/page.")]
    [InlineData("12:30 @ noon")]
    [InlineData("")]
    public void What_is_no_secret_stays(string text) => Assert.Same(text, UrlSecrets.Mask(text));

    [Theory]
    [InlineData("@")]
    [InlineData("://")]
    [InlineData("a:b@")]
    [InlineData("https://u:p")]
    [InlineData("https://u:p?")]
    [InlineData("x://a:'")]
    public void Time_is_linear(string part)
    {
        var clock = Stopwatch.StartNew();
        UrlSecrets.In(string.Concat(Enumerable.Repeat(part, 1_000_000)));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }
}
