using Settings.Compiler.Import.Rust;
using Xunit;

namespace Settings.Compiler.Tests.Import;

/// <summary>Rust's tokens: the value of each, and what no text of Rust has.</summary>
public sealed class RustLexerTests
{
    [Theory]
    [InlineData("a::b", "Word a|Mark :|Mark :|Word b")]
    [InlineData("r#type rust r # br", "Word type|Word rust|Word r|Mark #|Word br")]
    [InlineData("/* a /* b */ c */ d // e", "Word d")]
    [InlineData("\"a\\n\\x41\\u{1F_600}\\\"\"", "Text a\n\x41\U0001F600\"")]
    [InlineData("\"a\\r\\nb\r\nc\\\r\n   d\"", "Text a\r\nb\ncd")]
    [InlineData("r\"a\\n\" r##\"b\"#c\r\n\"##", "Text a\\n|Text b\"#c\n")]
    [InlineData("b\"a\\x00\" c\"b\" br#\"c\"# cr\"d\" b'e' b'\\''", "Other a\0|Other b|Other c|Other d|Other b'e'|Other b'\\''")]
    [InlineData("'a 'a' '\\'' '\\u{7d}' '{' '😀' 'static", "Other 'a|Other 'a'|Other '\\''|Other '\\u{7d}'|Other '{'|Other '😀'|Other 'static")]
    [InlineData("1.5 1..2 0x1f_u8 1.a", "Other 1.5|Other 1|Mark .|Mark .|Other 2|Other 0x1f_u8|Other 1|Mark .|Word a")]
    [InlineData("\ufeffä 😀", "Word ä|Word 😀")]
    public void Tokens_have_their_values(string text, string expected)
    {
        var tokens = RustLexer.Read(text);
        Assert.Null(tokens.Fault);
        Assert.Equal(expected, string.Join('|', tokens.All.Where(token => token.Kind != RustTokenKind.End).Select(token => $"{token.Kind} {token.Text}")));
        Assert.Equal(text.Length, tokens.All[^1].Span.End);
    }

    [Theory]
    [InlineData("a \"b", 2, 3, "The string that begins here does not end.")]
    [InlineData("r#\"b\"", 0, 1, "The string that begins here does not end.")]
    [InlineData("'\\n", 0, 1, "The string that begins here does not end.")]
    [InlineData("a /* /* */", 2, 4, "The comment that begins here does not end.")]
    [InlineData("\"\\q\"", 1, 3, "'\\q' is not an escape of Rust's strings.")]
    [InlineData("\"\\😀\"", 1, 4, "'\\😀' is not an escape of Rust's strings.")]
    [InlineData("\"\\x\"", 1, 3, "'\\x' is not an escape of Rust's strings.")]
    [InlineData("\"\\u{d800}\"", 1, 9, "'\\u{d800}' is not an escape of Rust's strings.")]
    [InlineData("\"\\u{41\"", 1, 6, "'\\u{41' is not an escape of Rust's strings.")]
    [InlineData("(]", 1, 2, "Nothing opens the ']'.")]
    [InlineData("a)", 1, 2, "Nothing opens the ')'.")]
    [InlineData("({", 1, 2, "Nothing closes the '{'.")]
    public void What_no_text_of_Rust_has_is_known(string text, int start, int end, string reason)
    {
        var tokens = RustLexer.Read(text);
        Assert.Equal((start, end, reason), (tokens.Fault?.Span.Start, tokens.Fault?.Span.End, tokens.Fault?.Reason));
        Assert.Equal(reason, Assert.Throws<UnreadableRustException>(tokens.Begin).Message);
    }

    [Theory]
    [InlineData("\\u{")]
    [InlineData("r#")]
    [InlineData("'\\")]
    [InlineData("/*")]
    public void Much_of_the_same_takes_little_time(string part) =>
        Assert.NotNull(RustLexer.Read("\"" + string.Concat(Enumerable.Repeat(part, 200_000))).Fault);
}
