using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Text;

/// <summary>What others wrote is shown without effect on whatever shows it.</summary>
public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain, ä, 漢字, 😀", "plain, ä, 漢字, 😀")]
    [InlineData("a\nb\r\tc", "a\\nb\\r\\tc")]
    [InlineData("\0\e[2J\u007F\u009B", "\\u0000\\u001B[2J\\u007F\\u009B")]
    [InlineData("\u2028\u2029", "\\u2028\\u2029")]
    [InlineData("\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E", "\\u061C\\u200E\\u200F\\u202A\\u202B\\u202C\\u202D\\u202E")]
    [InlineData("\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069")]
    public void What_controls_is_visible(string text, string shown) => Assert.Equal(shown, Printable.Line(text));

    [Fact]
    public void A_half_of_a_character_is_visible()
    {
        var (high, low) = ("😀"[0], "😀"[1]);
        Assert.Equal($"\\u{(int)low:X4}\\u{(int)high:X4}x", Printable.Line($"{low}{high}x"));
    }

    [Fact]
    public void No_character_is_cut_into_halves()
    {
        Assert.Equal("ab…", Printable.Cut("ab😀cd", 3));
        Assert.Equal("ab😀…", Printable.Cut("ab😀cd", 4));
        Assert.Equal($"{new string('a', 39)}…", Excerpt.Of($"{new string('a', 39)}😀"));
    }

    [Fact]
    public void Whatever_a_finding_says_is_one_printable_line_of_bounded_length()
    {
        var evil = $"\n::error::x\e[2J\u202E{new string('x', 100_000)}";
        var rule = new DiagnosticRule("BR0000", "test", Severity.Error);
        var finding = new Diagnostic(rule, default, evil)
        {
            Help = evil,
            Labels = [new DiagnosticLabel(default, evil)],
            Fixes = [new Fix(evil, IsSafe: true, [])],
        };
        Assert.All([finding.Message, finding.Help, finding.Labels[0].Message, finding.Fixes[0].Title], said =>
        {
            Assert.StartsWith("\\n::error::x\\u001B[2J\\u202Ex", said, StringComparison.Ordinal);
            Assert.InRange(said.Length, 1, Printable.LongestMessage + 1);
        });
    }
}
