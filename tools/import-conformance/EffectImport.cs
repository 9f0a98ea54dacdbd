using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>Which settings the templates of a release's packages do not use, from reference/accepted-but-not-rendered.json.</summary>
internal static class EffectImport
{
    /// <summary>Adds the file.</summary>
    public static void Write(string shared, ImportedFiles files)
    {
        var releases = JsonLine.ReadAll(Path.Combine(shared, "reference/releases.json"));
        var kits = JsonLine.ReadAll(Path.Combine(shared, "reference/accepted-but-not-rendered.json"));
        files.Add("catalog/not-rendered.jsonl",
            from release in releases.EnumerateObject()
            where kits.TryGetProperty(JsonLine.Text(release.Value, "core_kit"), out _)
            from package in kits.GetProperty(JsonLine.Text(release.Value, "core_kit")).EnumerateObject()
            let isRuntime = package.Name.StartsWith("containerd-", StringComparison.Ordinal)
            select JsonLine.Of(new JsonObject
            {
                ["release"] = release.Name,
                ["package"] = isRuntime ? package.Name : $"kubernetes-{package.Name}",
                ["extension"] = isRuntime ? "container-runtime" : "kubernetes",
                ["settings"] = JsonLine.Copy(package.Value),
            }));
    }
}
