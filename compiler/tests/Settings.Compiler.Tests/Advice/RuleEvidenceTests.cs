using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Tests.Compilation.Files;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Advice;

/// <summary>A finding says only what the conditions came upon that it follows from.</summary>
public sealed class RuleEvidenceTests
{
    private const string Certain = """{"setting": "motd", "is": "filled"}""";
    private const string Never = """{"setting": "motd", "is": "empty"}""";

    // Whether more than five are known of depends on the machine.
    private const string OfMemory = """{"amounts": {"amount": [{"setting": "machine.count"}, {"fact": "memory"}], "exceeds": "5"}}""";
    private const string OfNodes = """{"amounts": {"amount": {"fact": "numa-nodes"}, "exceeds": "6"}}""";
    private const string OfCount = """{"amounts": {"amount": {"setting": "machine.count"}, "exceeds": "1"}}""";
    private const string OtherCount = """{"amounts": {"amount": {"setting": "machine.count"}, "exceeds": "9"}}""";

    [Theory]
    [InlineData($$"""{"any": [{"all": [{{OfMemory}}, {{Never}}]}, {{Certain}}]}""", "Warning said '', ''")]
    [InlineData($$"""{"any": [{{OfMemory}}, {{Certain}}]}""", "Warning said '', ''")]
    [InlineData($$"""{"any": [{{OfMemory}}, {{OfCount}}]}""", "Warning said '3', '1'")]
    [InlineData($$"""{"any": [{{OtherCount}}, {{Certain}}]}""", "Warning said '', ''")]
    [InlineData($$"""{"any": [{{OtherCount}}, {{Never}}]}""", "")]
    [InlineData($$"""{"any": [{{OfMemory}}, {{Never}}]}""", "Info open '3 + memory', '5', the fact 'memory'")]
    [InlineData($$"""{"any": [{{OfMemory}}, {{OfNodes}}]}""", "Info open '3 + memory', '5', the facts 'memory' and 'numa-nodes'")]
    [InlineData($$"""{{OfMemory}}, {{OfNodes}}""", "Info open 'numa-nodes', '6', the facts 'memory' and 'numa-nodes'")]
    [InlineData($$"""{{OfMemory}}, {"any": [{{OfNodes}}, {{Certain}}]}""", "Info open '3 + memory', '5', the fact 'memory'")]
    [InlineData($$"""{{OfMemory}}, {{Never}}""", "")]
    public void It_is_certain_if_an_alternative_is_and_names_the_facts_that_would_tell(string when, string said) =>
        Assert.Equal(said, Said(when, """{"setting": "machine.count", "above": 99}"""));

    [Theory]
    [InlineData(Certain, "BootFails")]
    [InlineData(Never, "NoEffect")]
    [InlineData(OfMemory, "NoEffect")]
    public void It_is_worse_only_if_that_is_certain(string worse, string effect) =>
        Assert.Equal(effect, string.Join(", ", Findings(OfCount, worse).Select(finding => finding.Rule.Effect)));

    [Fact]
    public void What_makes_it_worse_is_not_in_its_message() =>
        Assert.Equal("Warning said '3', '1'", Said(OfCount, """{"amounts": {"amount": "8", "exceeds": "7"}}"""));

    private static string Said(string when, string worse) =>
        string.Join('\n', Findings(when, worse).Select(finding => $"{finding.Severity} {finding.Message}"));

    private static IEnumerable<Diagnostic> Findings(string when, string worse)
    {
        var catalog = FaultyCatalog.With($$"""
            --- file schemas/rules/machine/all/x-y.json
            {
              "code": "BR1191", "name": "x-y", "effect": "no-effect", "at": "machine.count",
              "worse": {"effect": "boot-fails", "when": [{{worse}}]},
              "when": [{{when}}],
              "message": "said '{left}', '{right}'",
              "open": "open '{left}', '{right}', {missing}",
              "source": "the tests"
            }
            """);
        return new Workspace(catalog).Analyze(new SourceText("a.toml", "[settings]\nmotd = \"m\"\nmachine.count = 3\n"), new TargetRequest("old", "2.0.0"))
            .Findings.Where(finding => finding.Code == "BR1191");
    }
}
