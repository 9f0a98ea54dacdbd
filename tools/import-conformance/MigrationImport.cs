using System.Text.Json;
using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>Stores before and after each migration, from conformance/migrations/fixtures.jsonl. Without "expected" the migration failed.</summary>
internal static class MigrationImport
{
    private const string UsualImage =
        """{"pretty_name": "Bottlerocket OS 1.26.1 (aws-k8s-1.31)", "variant_id": "aws-k8s-1.31", "version_id": "1.26.1", "build_id": "943d9a41", "arch": "x86_64"}""";

    /// <summary>Adds the file.</summary>
    public static void Write(string shared, ImportedFiles files) => files.Add(
        "migrations/fixtures.jsonl",
        JsonLine.Read(Path.Combine(shared, "conformance/migrations/fixtures.jsonl"))
            // Releases newer than all migrations clear stores by other rules.
            .Where(row => JsonLine.Text(row, "migration").Length + JsonLine.Text(row, "helper").Length > 0)
            .Select(FactOf));

    private static string FactOf(JsonElement row)
    {
        var fact = JsonLine.Only(row, "id", "migration", "helper", "args", "variant", "direction");
        if (row.TryGetProperty("os", out var image) && image.ValueKind != JsonValueKind.Null && image.GetRawText() != UsualImage)
        {
            throw new InvalidOperationException($"{JsonLine.Text(row, "id")} ran on an unusual image: {image.GetRawText()}");
        }

        fact["input"] = Store(row.GetProperty("input"));
        var expected = row.GetProperty("expected");
        if (!expected.TryGetProperty("error", out _))
        {
            fact["expected"] = expected.GetRawText() == row.GetProperty("input").GetRawText() ? "input" : Store(expected);
        }

        return JsonLine.Of(fact);
    }

    private static JsonNode? Store(JsonElement store) => JsonLine.Copy(store);
}
