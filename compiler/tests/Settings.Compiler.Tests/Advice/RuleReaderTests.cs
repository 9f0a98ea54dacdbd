using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Xunit;

namespace Settings.Compiler.Tests.Advice;

/// <summary>A rule says only what it can mean: everything else is refused, with the reason.</summary>
public sealed class RuleReaderTests
{
    private const string Rule = """{"code": "BR1199", "name": "test", "effect": "no-effect", "at": "motd", "message": "m", "when": [WHEN]MORE}""";

    [Theory]
    [InlineData("""{"is": "odd"}""", "'is' must be")]
    [InlineData("""{"repeats": "image"}""", "'repeats' must be")]
    [InlineData("""{"matches": "(?=a)"}""", "linear time")]
    [InlineData("""{"matchesNot": "("}""", "not a valid regular expression")]
    [InlineData("""{"repeats": 1}""", "'repeats' must be")]
    [InlineData("""{"repeats": {"as": "text"}}""", "unknown keyword 'as'")]
    [InlineData("""{"repeats": {"alike": {"a": 1}}}""", "'a' must be a string")]
    [InlineData("""{"above": "soon"}""", "'above' must be a whole number or a span of time")]
    [InlineData("""{"joined": false, "matches": "a"}""", "'joined' must be true")]
    [InlineData("""{"default": [1], "equals": 1}""", "'default' must be")]
    [InlineData("""{"exceeds": {"default": 1}}""", "'exceeds' must name a setting")]
    [InlineData("""{"exceeds": {"setting": "a", "or": 1}}""", "unknown keyword 'or'")]
    [InlineData("""{"on": {"platforms": ["aws"]}}""", "unknown keyword 'platforms'")]
    [InlineData("""{"on": {"versions": {"from": "1"}}}""", "unknown keyword 'from'")]
    [InlineData("""{"amounts": {"amount": "1Mi"}}""", "'amounts' needs amount")]
    [InlineData("""{"amounts": {"amount": "1MB", "differs": "1"}}""", "'1MB' is not an amount")]
    [InlineData("""{"amounts": {"amount": 1, "differs": "1"}}""", "an amount must be")]
    [InlineData("""{"amounts": {"amount": {"fact": "weather"}, "differs": "1"}}""", "unknown fact 'weather'")]
    [InlineData("""{"amounts": {"amount": {"of": "value"}, "differs": "1"}}""", "'of' of an amount")]
    [InlineData("""{"amounts": {"amount": {"setting": "a", "cpus": "first"}, "differs": "1"}}""", "'cpus' must be")]
    [InlineData("""{"amounts": {"amount": {"setting": "a", "half": "1"}, "differs": "1"}}""", "unknown keyword 'half'")]
    [InlineData("""{"amounts": {"amount": {"default": "1"}, "differs": "1"}}""", "an amount needs")]
    public void A_condition_that_means_nothing_is_refused(string condition, string reason) => Refuses(Rule.Replace("WHEN", condition, StringComparison.Ordinal).Replace("MORE", string.Empty, StringComparison.Ordinal), reason);

    [Theory]
    [InlineData(""", "effect": "boots" """, "its effect must be one of")]
    [InlineData(""", "open": "o" """, "'open' needs amounts")]
    [InlineData(""", "once": 1""", "'once' must be true")]
    [InlineData(""", "worse": {"effect": "boot-fails"}""", "'worse' needs effect and when")]
    [InlineData(""", "worse": {"because": "x"}""", "unknown keyword 'because'")]
    public void So_is_a_word_of_the_rule(string more, string reason) => Refuses(Rule.Replace("WHEN", """{"is": "set"}""", StringComparison.Ordinal).Replace("MORE", more, StringComparison.Ordinal), reason);

    private static void Refuses(string rule, string reason)
    {
        var library = new RuleLibrary(new MemoryCatalogSource(("schemas/rules/motd/all/test.json", rule)));
        var broken = Assert.Throws<CatalogException>(() => library.Rules);
        Assert.Contains(reason, broken.Message + string.Concat(broken.Diagnostics.Select(finding => finding.Message)), StringComparison.Ordinal);
    }
}
