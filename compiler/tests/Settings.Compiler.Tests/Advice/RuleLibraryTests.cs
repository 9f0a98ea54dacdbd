using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Advice;

/// <summary>Rules are found by their codes and, without reading others, by their names.</summary>
public sealed class RuleLibraryTests
{
    private static readonly RuleLibrary Library = new(new EmbeddedCatalogSource());

    private static readonly IReadOnlyList<AdviceRule> All = Library.Rules;

    public static TheoryData<string> Codes => [.. All.Select(rule => rule.Rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ARuleIsFoundByItsCodeAndByItsNameInAnyCase(string code)
    {
        var rule = Library.Find(code.ToLowerInvariant());
        Assert.NotNull(rule);
        Assert.Equal(code, rule.Rule.Code);
        Assert.Equal(code, Library.Find(rule.Rule.Name)?.Rule.Code);
        Assert.Equal(code, Library.Find(rule.Rule.Name.ToUpperInvariant())?.Rule.Code);
    }

    [Theory]
    [InlineData("BR0000")]
    [InlineData("BR113")]
    [InlineData("name-of-nothing")]
    [InlineData("spawn")]
    [InlineData("")]
    public void NothingElseIsFound(string subject) => Assert.Null(Library.Find(subject));

    [Theory]
    [MemberData(nameof(Codes))]
    public void WhatIsAskedOfOtherExtensionsIsAskedLast(string code)
    {
        var rule = All.Single(rule => rule.Rule.Code == code);
        bool[] ofOthers = [.. rule.When.Select(condition => condition.Setting is { Extension: { } extension } && rule.At.All(at => at.Extension != extension))];
        Assert.Equal(ofOthers.Order(), ofOthers);
    }
}
