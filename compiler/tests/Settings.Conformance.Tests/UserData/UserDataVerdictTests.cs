using System.Text;
using System.Text.Json;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Conformance.Tests.Catalog;
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
        // Variants of one family have the same extensions.
        var families = Inventory.ReadAll(Release).Values.GroupBy(inventory => inventory.Plugin, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Extensions, StringComparer.Ordinal);
        var failures = new List<string>();
        var count = 0;
        foreach (var row in ConformanceData.LinesOf("userdata/verdicts.jsonl"))
        {
            var family = row.GetProperty("family").GetString() ?? string.Empty;
            count++;
            if (Compare(row, Library.SettingsFor(families[family], Release)) is { } failure)
            {
                failures.Add($"{family} {row.GetProperty("name").GetString()}: {failure}");
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
        if (accepted != row.TryGetProperty("stored", out var stored))
        {
            return accepted ? "accepted" : $"refused: {errors.FirstOrDefault()?.Message}";
        }

        if (!accepted || result is null)
        {
            return null;
        }

        var expected = stored.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? string.Empty, StringComparer.Ordinal);
        var actual = DatastoreFlattener.FlattenSettings(result.Normalised).ToDictionary(p => p.Key.ToString(), p => p.Json, StringComparer.Ordinal);
        var difference = expected.Keys.Union(actual.Keys, StringComparer.Ordinal)
            .FirstOrDefault(key => expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key));
        return difference is null ? null : $"{difference} is {actual.GetValueOrDefault(difference)}, not {expected.GetValueOrDefault(difference)}";
    }
}
