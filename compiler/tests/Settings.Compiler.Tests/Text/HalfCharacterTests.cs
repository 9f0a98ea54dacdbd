using System.Text;
using CsCheck;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Text;

/// <summary>A half of a character, which no file can contain, is read as its replacement.</summary>
public sealed class HalfCharacterTests
{
    [Fact]
    public void A_text_is_read_as_it_would_be_after_it_was_saved()
    {
        Gen.OneOf(Gen.String, Gen.Char['\uD7FE', '\uE001'].Array[0, 20].Select(units => new string(units))).Sample(text =>
        {
            var saved = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            Assert.Equal(saved, new SourceText("a.toml", text).Text);
        });
    }

    [Theory]
    [InlineData("😀 ä")]
    [InlineData("")]
    public void A_text_without_halves_stays(string text) => Assert.Same(text, HalfCharacters.Replace(text));
}
