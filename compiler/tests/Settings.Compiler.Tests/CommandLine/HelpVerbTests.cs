using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>"settingsc help VERB" is "settingsc VERB --help".</summary>
public sealed class HelpVerbTests
{
    [Theory]
    [InlineData()]
    [InlineData("lint")]
    [InlineData("migration", "plan")]
    public void Help_of_a_verb_is_its_option(params string[] verb)
    {
        var (exit, output, error) = InProcess.Run(Path.GetTempPath(), [], ["help", .. verb]);
        Assert.Equal((0, string.Empty), (exit, error));
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
        Assert.Equal((exit, output, error), InProcess.Run(Path.GetTempPath(), [], [.. verb, "--help"]));
    }
}
