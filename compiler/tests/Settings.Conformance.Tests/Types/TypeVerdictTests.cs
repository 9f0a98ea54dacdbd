using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Conformance.Tests.Etc;
using Xunit;

namespace Settings.Conformance.Tests.Types;

/// <summary>What the real model said of values of every type.</summary>
public sealed class TypeVerdictTests
{
    // The release whose model was asked.
    private const string Release = "1.26.1";

    private static readonly SchemaLibrary Library = new(new EmbeddedCatalogSource());

    [Fact]
    public void The_document_says_how_many_values_there_are()
    {
        string[] files = ["types/verdicts.jsonl", "types/upstream-tests.jsonl"];
        var count = files.Sum(file => ConformanceData.LinesOf(file).Count(line => !line.TryGetProperty("type", out _)));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"| {count:N0} values,"), File.ReadAllText(ConformanceData.CheckoutOf("docs/conformance.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("types/verdicts.jsonl", 11549)]
    [InlineData("types/upstream-tests.jsonl", 551)]
    public void A_value_gets_the_verdict_of_the_real_model(string file, int expectedCount)
    {
        var schema = Library.SettingsFor(Library.ModelNames, Release);
        var failures = new List<string>();
        var count = 0;
        var (type, slot) = (string.Empty, (SchemaSlot?)null);
        foreach (var line in ConformanceData.LinesOf(file))
        {
            // Above the values of a type there is a line with its name, and with the setting that has it.
            if (line.TryGetProperty("type", out var name))
            {
                type = name.GetString() ?? string.Empty;
                slot = line.TryGetProperty("setting", out var setting) ? SchemaPath.Find(schema, setting.GetString() ?? string.Empty) : SchemaSlot.Of(Library.Type(type, Release));
                Assert.True(slot is not null, $"{type}: the schema has no such place");
                continue;
            }

            count++;
            if (slot is not null && Compare(line, slot, schema) is { } failure)
            {
                failures.Add($"{type}: {failure}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join('\n', failures.Take(25))}");
        Assert.True(count >= expectedCount, $"Only {count} rows were found.");
    }

    private static string? Compare(JsonElement verdict, SchemaSlot slot, SettingsSchema schema)
    {
        var isExpected = verdict.TryGetProperty("ok", out var input);
        input = isExpected ? input : verdict.GetProperty("no");
        var (diagnostics, stored) = SettingsChecker.CheckValue(JsonSettings.ValueOf(input), slot, schema);
        var isAccepted = diagnostics.All(finding => finding.Severity != Severity.Error);
        if (isAccepted != isExpected)
        {
            return $"{Shortened(input.GetRawText())} is {(isAccepted ? "accepted" : "refused: " + diagnostics[0].Message)}";
        }

        if (isAccepted && verdict.TryGetProperty("as", out var expected)
            && !JsonNode.DeepEquals(JsonNode.Parse(expected.GetRawText()), JsonNode.Parse(stored is null ? "null" : JsonText.Write(stored))))
        {
            return $"{Shortened(input.GetRawText())} is stored as {(stored is null ? "nothing" : JsonText.Write(stored))}";
        }

        return null;
    }

    private static string Shortened(string text) => text.Length > 120 ? text[..120] + "…" : text;
}
