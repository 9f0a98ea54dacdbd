using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>What the real reader, model and datastore said of whole documents, from conformance/userdata: refused, or the stored keys.</summary>
internal static class UserDataImport
{
    /// <summary>Adds the file.</summary>
    public static void Write(string shared, ImportedFiles files) =>
        files.Add("userdata/verdicts.jsonl", JsonLine.Read(Path.Combine(shared, "conformance/userdata/verdicts.jsonl")).Select(row =>
        {
            var fact = new JsonObject { ["name"] = JsonLine.Text(row, "name"), ["family"] = JsonLine.Text(row, "variant_family") };
            var content = row.TryGetProperty("hex", out _) ? "hex" : "toml";
            fact[content] = JsonLine.Text(row, content);
            if (row.GetProperty("accept").GetBoolean())
            {
                fact["stored"] = JsonLine.Copy(row.GetProperty("pairs"));
            }

            return JsonLine.Of(fact);
        }));
}
