using Settings.Compiler.Generators;
using Xunit;

namespace Settings.Compiler.Tests.Generators;

public sealed class GeneratorCommandTests
{
    [Theory]
    [InlineData("bork seed", "bork|seed")]
    [InlineData("  a   b ", "a|b")]
    [InlineData("a 'b c' \"d e\"f", "a|b c|d ef")]
    [InlineData("a '' b", "a||b")]
    [InlineData("a\\ b 'c\\d' \"e\\f\\\"\"", "a b|c\\d|e\\f\"")]
    [InlineData("", "")]
    public void Words_are_cut_as_a_shell_cuts_them(string command, string words) =>
        Assert.Equal(words, string.Join('|', GeneratorCommand.Split(command)));

    [Theory]
    [InlineData("aws@v1", "aws:")]
    [InlineData("aws@v1(helpers=[ecr-prefix])", "aws:ecr-prefix")]
    [InlineData(" updates@v1( helpers = [ metadata-prefix , tuf-prefix ] ) ", "updates:metadata-prefix,tuf-prefix")]
    [InlineData("aws@v1()", "aws:")]
    [InlineData("aws", null)]
    [InlineData("@v1", null)]
    [InlineData("aws@v1(", null)]
    [InlineData("aws@v1(others=[a])", null)]
    public void Requirements_name_an_extension_and_its_helpers(string text, string? expected) =>
        Assert.Equal(expected, GeneratorRequirement.Parse(text) is { } requirement ? $"{requirement.Extension}:{string.Join(',', requirement.Helpers)}" : null);
}
