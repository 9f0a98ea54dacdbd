using Settings.LanguageServer.Documents;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Texts in Markdown and in addresses are shown and read as they are.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("a*b_c", @"a\*b_c")]
    [InlineData("<b>[x](y)`", @"\<b>\[x](y)\`")]
    [InlineData("two\nlines", "two lines")]
    public void A_text_is_escaped(string text, string expected) => Assert.Equal(expected, Markdown.Text(text));

    [Theory]
    [InlineData("a", "`a`")]
    [InlineData("a`b", "`` a`b ``")]
    public void Code_has_a_longer_fence_than_its_text(string text, string expected) => Assert.Equal(expected, Markdown.Code(text));

    [Fact]
    public void A_block_has_a_longer_fence_than_its_text() => Assert.Equal("````toml\n```\n````\n", Markdown.Block("```", "toml"));

    [Fact]
    public void A_text_is_not_cut_within_a_character() => Assert.Equal("a…", Markdown.Shortened("a🦀b", 2));

    [Fact]
    public void Of_many_lines_the_first_are_shown() => Assert.Equal("a\nb\n…", Markdown.FirstLines("a\r\nb\r\nc\r\n", 2));

    [Theory]
    [InlineData("/etc/motd", "file:///a b.toml")]
    [InlineData("/etc/x?y", "untitled:Untitled-1")]
    public void An_address_of_a_preview_is_read_as_it_was_written(string path, string document) =>
        Assert.Equal(new PreviewAddress(document, path), PreviewAddress.Of(new PreviewAddress(document, path).ToString()));
}
