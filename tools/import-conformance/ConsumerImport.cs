using System.Text.Json;

namespace Settings.ImportConformance;

/// <summary>What the programs that read rendered files answered, from conformance/consumers: accepted, or the rule that refuses.</summary>
internal static class ConsumerImport
{
    /// <summary>Adds the file.</summary>
    public static void Write(string shared, ImportedFiles files) =>
        files.Add("consumers/answers.jsonl", JsonLine.Read(Path.Combine(shared, "conformance/consumers/answers.jsonl")).Select(FactOf));

    private static string FactOf(JsonElement answer)
    {
        var fact = JsonLine.Only(answer, "id", "consumer", "file", "variant", "release", "toml");
        if (!fact.ContainsKey("toml"))
        {
            // An answer about a file of a tree: etc/RELEASE/VARIANT/CASE/files/PATH.
            fact["case"] = JsonLine.Text(answer, "tree").Split('/')[3];
        }

        if (JsonLine.Text(answer, "facts") is { Length: > 0 } facts)
        {
            fact["facts"] = facts;
        }

        if (answer.TryGetProperty("machine", out var machine) && machine.ValueKind == JsonValueKind.Object)
        {
            fact["machine"] = JsonLine.Copy(machine);
        }

        if (!answer.GetProperty("accepted").GetBoolean())
        {
            fact["refused-by"] = JsonLine.Text(answer, "rule");
        }

        return JsonLine.Of(fact);
    }
}
