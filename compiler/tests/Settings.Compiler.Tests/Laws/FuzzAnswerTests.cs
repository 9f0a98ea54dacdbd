using Settings.Fuzz;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>What an answer to a changed sample may not be.</summary>
public sealed class FuzzAnswerTests
{
    [Theory]
    [InlineData(3, "", "", "exit code")]
    [InlineData(-6, "", "", "exit code")]
    [InlineData(2, "", "settingsc: this is a defect in settingsc, not in your input: X", "defect")]
    [InlineData(1, "", "IO_FileExists_Name", "IO_")]
    [InlineData(1, "\u001b[2J", "", "control")]
    [InlineData(1, "", "a\u202eb", "control")]
    [InlineData(1, "{", "", "JSON")]
    public void So_is_no_answer(int exit, string output, string error, string fault) =>
        Assert.Contains(fault, new Answer("lint x", exit, output, error, TimeSpan.Zero).Fault(isJson: true), StringComparison.Ordinal);

    [Fact]
    public void Nor_is_one_that_nobody_waits_for() => Assert.Contains("it took", new Answer("lint x", 0, "{}", "", TimeSpan.FromMinutes(1)).Fault(), StringComparison.Ordinal);

    [Fact]
    public void A_finding_is_one() => Assert.Null(new Answer("lint x", 1, "{\"files\": []}", "1 error\n", TimeSpan.Zero).Fault(isJson: true));
}
