using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Diagnostics;

/// <summary>Every finding about user data says what a node makes of it.</summary>
public sealed class EffectTests
{
    // They are about the request, the facts or a tree that is compared, not about what a node does with the document.
    private static readonly string[] WithoutEffect = ["BR1019", "BR1020", "BR1021", "BR2103", "BR3004", "BR3202", "BR3203", "BR3204", "BR3205"];

    public static IEnumerable<TheoryDataRow<string>> Codes() => DiagnosticCatalogue.Rules.Where(rule => rule.Code[2] is '0' or '1' or '2' or '3').Select(rule => new TheoryDataRow<string>(rule.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_finding_about_user_data_has_an_effect(string code) =>
        Assert.Equal(WithoutEffect.Contains(code, StringComparer.Ordinal), DiagnosticCatalogue.Find(code)?.Effect is null);

    [Fact]
    public void Only_errors_reject_a_document() => Assert.All(
        DiagnosticCatalogue.Rules.Concat(new RuleLibrary(new EmbeddedCatalogSource()).Rules.Select(rule => rule.Rule)).Where(rule => rule.Effect == Effect.Rejected),
        rule => Assert.Equal(Severity.Error, rule.Severity));

    [Fact]
    public void A_word_stands_for_each_effect()
    {
        Assert.Equal(Enum.GetValues<Effect>(), EffectWords.All.Select(word => EffectWords.Find(word).GetValueOrDefault()));
        Assert.All(Enum.GetValues<Effect>(), effect => Assert.Equal(effect, EffectWords.Find(EffectWords.Of(effect))));
        Assert.Null(EffectWords.Find("boots"));
    }
}
