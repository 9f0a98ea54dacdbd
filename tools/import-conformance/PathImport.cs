using System.Text.Json;
using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>
/// Which migrations lead from one release to another, from conformance/migrations/paths.json. Without "steps" the planner was
/// asked about the steps of 1.26.1. Why there is no plan is one of: bad manifest, bad version, end of chain.
/// </summary>
internal static class PathImport
{
    /// <summary>Adds the file.</summary>
    public static void Write(string shared, ImportedFiles files) => files.Add(
        "migrations/paths.jsonl", JsonLine.ReadAll(Path.Combine(shared, "conformance/migrations/paths.json")).EnumerateArray().Select(FactOf));

    private static string FactOf(JsonElement path)
    {
        var fact = JsonLine.Only(path, "id", "from", "to");
        var manifest = path.GetProperty("manifest");
        if (manifest.ValueKind == JsonValueKind.String && manifest.GetString() is { } text && text.StartsWith('{'))
        {
            manifest = JsonLine.Parse(text);
        }

        if (manifest.ValueKind == JsonValueKind.Object)
        {
            fact["steps"] = JsonLine.Copy(manifest.GetProperty("migrations"));
        }

        if (path.TryGetProperty("error", out var error))
        {
            fact["failure"] = FailureOf(error);
        }
        else
        {
            fact["migrations"] = new JsonArray([.. JsonLine.Texts(path, "migrations").Select(name => (JsonNode?)JsonValue.Create(ShortName(name?.GetValue<string>() ?? string.Empty)))]);
        }

        return JsonLine.Of(fact);
    }

    private static string FailureOf(JsonElement error)
    {
        if (error.TryGetProperty("parse_error", out _))
        {
            return "bad manifest";
        }

        if (error.TryGetProperty("semver_error", out _))
        {
            return "bad version";
        }

        // Its message names the last release that can be reached, and ends with the target.
        string[] words = JsonLine.Text(error, "error").Split(' ');
        return $"end of chain at {words[Array.IndexOf(words, "at") + 1]} before {words[^1]}";
    }

    // The files of migrations are called migrate_vRELEASE_NAME.lz4; those of made-up ones are names already.
    private static string ShortName(string name) =>
        name.StartsWith("migrate_", StringComparison.Ordinal) ? name["migrate_".Length..^".lz4".Length] is var rest ? rest[(rest.IndexOf('_', StringComparison.Ordinal) + 1)..] : name : name;
}
