using Settings.Cli.Output;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

public sealed class ColourChoiceTests
{
    [Theory]
    [InlineData("", true, true)]
    [InlineData("", false, false)]
    [InlineData("NO_COLOR=1", true, false)]
    [InlineData("NO_COLOR=", true, true)]
    [InlineData("TERM=dumb", true, false)]
    [InlineData("TERM=xterm", true, true)]
    [InlineData("FORCE_COLOR=1", false, true)]
    [InlineData("FORCE_COLOR=3 TERM=dumb", false, true)]
    [InlineData("FORCE_COLOR=0", false, false)]
    [InlineData("FORCE_COLOR=false", false, false)]
    [InlineData("FORCE_COLOR=", false, false)]
    [InlineData("FORCE_COLOR=1 NO_COLOR=1", true, false)]
    public void The_environment_says_whether_text_is_coloured(string variables, bool isTerminal, bool expected)
    {
        var environment = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        Assert.Equal(expected, ColourChoice.Usual(name => environment.GetValueOrDefault(name), () => isTerminal));
    }

    [Theory]
    [InlineData("always", false, true)]
    [InlineData("never", true, false)]
    [InlineData("auto", true, true)]
    [InlineData("auto", false, false)]
    public void The_option_wins(string word, bool usual, bool expected) => Assert.Equal(expected, ColourChoice.Of(word, usual));
}
