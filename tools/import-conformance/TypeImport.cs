using System.Text.Json;
using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>
/// What the real model said of values, from conformance/types: a line names the type, and the setting that has it, the lines
/// below it are values. "ok" is accepted and stored as it is, or in the way that "as" shows; "no" is refused.
/// </summary>
internal static class TypeImport
{
    /// <summary>Adds the files.</summary>
    public static void Write(string shared, ImportedFiles files)
    {
        foreach (var name in (string[])["verdicts", "upstream-tests"])
        {
            // Broken JSON says nothing about a type.
            var rows = JsonLine.Read(Path.Combine(shared, $"conformance/types/{name}.jsonl")).Where(row => !row.TryGetProperty("raw_json", out _));
            files.Add($"types/{name}.jsonl", rows
                .GroupBy(row => JsonLine.Of(JsonLine.Only(row, "type", "setting")), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => (IEnumerable<string>)[group.Key, .. group.Select(ValueOf)]));
        }
    }

    private static string ValueOf(JsonElement row)
    {
        var fact = new JsonObject { [row.GetProperty("accept").GetBoolean() ? "ok" : "no"] = JsonLine.Copy(row.GetProperty("input")) };
        if (row.TryGetProperty("normalized", out var stored))
        {
            fact["as"] = JsonLine.Copy(stored);
        }

        return JsonLine.Of(fact);
    }
}
