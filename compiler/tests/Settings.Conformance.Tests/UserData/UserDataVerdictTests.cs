using System.Text;
using System.Text.Json;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Conformance.Tests.UserData;

/// <summary>What the real reader, model and datastore said of whole documents.</summary>
public sealed class UserDataVerdictTests
{
    // The release whose model was asked.
    private const string Release = "1.26.1";

    private static readonly SchemaLibrary Library = new(new EmbeddedCatalogSource());

    [Fact]
    public void A_document_gets_the_verdict_of_the_node_and_leaves_the_same_pairs()
    {
        var families = Families();
        var failures = new List<string>();
        var count = 0;
        foreach (var line in File.ReadLines(ConformanceData.PathOf("userdata/verdicts.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            var family = row.RootElement.GetProperty("variant_family").GetString() ?? string.Empty;
            count++;
            if (Compare(row.RootElement, Library.SettingsFor(families[family], Release)) is { } failure)
            {
                failures.Add($"{family} {row.RootElement.GetProperty("name").GetString()}: {failure}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} of {count} differ:\n{string.Join('\n', failures.Take(25))}");
        Assert.True(count >= 345, $"Only {count} documents were found.");
    }

    private static string? Compare(JsonElement row, SettingsSchema schema)
    {
        var bytes = row.TryGetProperty("hex", out var hex) ? Convert.FromHexString(hex.GetString() ?? string.Empty) : Encoding.UTF8.GetBytes(row.GetProperty("toml").GetString() ?? string.Empty);
        var document = UserDataReader.Read("t", bytes);
        var result = document.Settings is { } settings ? SettingsChecker.Check(settings, schema) : null;
        var errors = document.Diagnostics.Concat(result?.Diagnostics ?? []).Where(d => d.Severity == Severity.Error).ToArray();
        var accepted = errors.Length == 0 && result is not null;
        if (accepted != row.GetProperty("accept").GetBoolean())
        {
            return accepted ? "accepted" : $"refused: {errors.FirstOrDefault()?.Message}";
        }

        if (!accepted || result is null)
        {
            return null;
        }

        var expected = row.GetProperty("pairs").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? string.Empty, StringComparer.Ordinal);
        var actual = DatastoreFlattener.FlattenSettings(result.Normalised).ToDictionary(p => p.Key.ToString(), p => p.Json, StringComparer.Ordinal);
        var difference = expected.Keys.Union(actual.Keys, StringComparer.Ordinal)
            .FirstOrDefault(key => expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key));
        return difference is null ? null : $"{difference} is {actual.GetValueOrDefault(difference)}, not {expected.GetValueOrDefault(difference)}";
    }

    // Which extensions each family of variants has, from the inventory beside the verdicts.
    private static Dictionary<string, string[]> Families()
    {
        using var inventory = JsonDocument.Parse(File.ReadAllBytes(ConformanceData.ReferenceOf($"inventory-{Release}.json")));
        return inventory.RootElement.GetProperty("variants").EnumerateObject()
            .Select(variant => variant.Value)
            .DistinctBy(variant => variant.GetProperty("plugin").GetString())
            .ToDictionary(
                variant => variant.GetProperty("plugin").GetString() ?? string.Empty,
                variant => variant.GetProperty("extensions").EnumerateArray().Select(e => e.GetString() ?? string.Empty).ToArray(),
                StringComparer.Ordinal);
    }
}
