using System.Text.Json;
using Settings.Compiler.Schemas.Patterns;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Schemas;

/// <summary>The patterns of rules have own matchers: starting the framework's engine costs more than all the rest of a short run.</summary>
public sealed class PatternCostTests
{
    // Long ones of settings that few documents have.
    private static readonly string[] Rare = ["schemas/rules/bootstrap-commands/", "schemas/rules/ntp/options/"];

    [Fact]
    public void No_pattern_of_a_rule_starts_the_engine_of_the_framework()
    {
        var source = new EmbeddedCatalogSource();
        var patterns = source.List("schemas/rules").SelectMany(path =>
        {
            using var rule = JsonDocument.Parse(source.Read(path) ?? default);
            return PatternsOf(rule.RootElement).Select(pattern => (Path: path, Pattern: pattern)).ToArray();
        }).Where(rule => !Rare.Any(folder => rule.Path.StartsWith(folder, StringComparison.Ordinal))).ToArray();
        Assert.True(patterns.Length > 10);
        Assert.All(patterns, rule => Assert.False(TextPattern.Compile(rule.Pattern) is RegexPattern, $"{rule.Path}: {rule.Pattern}"));
    }

    private static IEnumerable<string> PatternsOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => member.Name is "matches" or "matchesNot" ? [member.Value.GetString() ?? string.Empty] : PatternsOf(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(PatternsOf),
        _ => [],
    };
}
