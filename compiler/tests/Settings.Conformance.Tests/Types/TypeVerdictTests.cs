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

    [Theory]
    [InlineData("types/verdicts.jsonl", 11549)]
    [InlineData("types/upstream-tests.jsonl", 551)]
    public void A_value_gets_the_verdict_of_the_real_model(string file, int expectedCount)
    {
        var schema = Library.SettingsFor(Library.ModelNames, Release);
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(ConformanceData.PathOf(file)))
        {
            using var row = JsonDocument.Parse(line);

            // Three of upstream's own tests hand broken JSON to the parser, which says nothing about the type.
            if (row.RootElement.TryGetProperty("raw_json", out _))
            {
                continue;
            }

            count++;
            if (Compare(row.RootElement, schema) is { } failure)
            {
                failures.Add(failure);
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join('\n', failures.Take(25))}");
        Assert.True(count >= expectedCount, $"Only {count} rows were found.");
    }

    private static string? Compare(JsonElement row, SettingsSchema schema)
    {
        var type = row.GetProperty("type").GetString() ?? string.Empty;
        var slot = row.GetProperty("setting").GetString() is { } setting
            ? SchemaPath.Find(schema, setting)
            : SchemaSlot.Of(Library.Type(type, Release));
        if (slot is null)
        {
            return $"{type}: the schema has no such place";
        }

        var (diagnostics, stored) = SettingsChecker.CheckValue(JsonSettings.ValueOf(row.GetProperty("input")), slot, schema);
        var accepted = diagnostics.All(d => d.Severity != Severity.Error);
        if (accepted != row.GetProperty("accept").GetBoolean())
        {
            return $"{type}: {Shortened(row.GetProperty("input").GetRawText())} is {(accepted ? "accepted" : "refused: " + diagnostics[0].Message)}";
        }

        if (accepted && row.TryGetProperty("normalized", out var expected)
            && !JsonNode.DeepEquals(JsonNode.Parse(expected.GetRawText()), JsonNode.Parse(stored is null ? "null" : JsonText.Write(stored))))
        {
            return $"{type}: {Shortened(row.GetProperty("input").GetRawText())} is stored as {(stored is null ? "nothing" : JsonText.Write(stored))}";
        }

        return null;
    }

    private static string Shortened(string text) => text.Length > 120 ? text[..120] + "…" : text;
}
