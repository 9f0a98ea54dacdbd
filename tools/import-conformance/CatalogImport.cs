using System.Text.Json;
using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>
/// What was read of each variant from the sources of a release, from reference/inventory-RELEASE.json, whose shape differs by
/// release: extensions, defaults, metadata, and, where the inventory has them, services and configuration files.
/// </summary>
internal static class CatalogImport
{
    private const string Prefix = "inventory-";

    /// <summary>Adds a file for each release.</summary>
    public static void Write(string shared, ImportedFiles files)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(shared, "reference"), Prefix + "*.json"))
        {
            var release = Path.GetFileNameWithoutExtension(path)[Prefix.Length..];
            if (!char.IsAsciiDigit(release[0]))
            {
                continue;
            }

            var inventory = JsonLine.ReadAll(path);
            JsonProperty[] variants = [.. (inventory.TryGetProperty("variants", out var named) ? named : inventory).EnumerateObject()];
            var facts = new Places([.. variants.Select(variant => (string.Empty, variant.Name))]);
            foreach (var variant in variants)
            {
                foreach (var fact in FactsOf(variant.Value))
                {
                    facts.Add(fact, string.Empty, variant.Name);
                }
            }

            files.Add($"catalog/{release}.jsonl", [JsonLine.Of(new JsonObject { ["variants"] = string.Join(' ', variants.Select(variant => variant.Name)) }), .. facts.Lines()]);
        }
    }

    private static IEnumerable<JsonObject> FactsOf(JsonElement variant)
    {
        yield return new JsonObject { ["plugin"] = JsonLine.Text(variant, "plugin") };
        yield return new JsonObject { ["extensions"] = JsonLine.Texts(variant, "extensions") };
        foreach (var setting in (variant.TryGetProperty("settings_defaults", out var defaults) ? defaults : variant.GetProperty("defaults")).EnumerateObject())
        {
            yield return new JsonObject { ["default"] = setting.Name, ["value"] = JsonLine.Copy(setting.Value) };
        }

        foreach (var (setting, generator) in Metadata(variant, "generators", "setting-generator"))
        {
            var isText = generator.ValueKind == JsonValueKind.String;
            yield return new JsonObject
            {
                ["generator"] = setting,
                ["command"] = isText ? generator.GetString() : JsonLine.Text(generator, "command"),
                ["strength"] = isText ? "strong" : JsonLine.Text(generator, "strength"),
                ["depth"] = isText ? 0 : generator.GetProperty("depth").GetInt32(),
            };
        }

        foreach (var (setting, services) in Metadata(variant, "affected_services", "affected-services"))
        {
            yield return new JsonObject { ["setting"] = setting, ["affects"] = JsonLine.Copy(services) };
        }

        foreach (var service in Members(variant, "services"))
        {
            yield return With("service", service, "configuration-files", "restart-commands");
        }

        foreach (var file in Members(variant, "configuration_files"))
        {
            var fact = With("file", file, "path", "template-path", "mode", "services");
            if (file.Value.TryGetProperty("overwrite-path-if-present", out var overwrites) && overwrites.ValueKind == JsonValueKind.False)
            {
                fact["once"] = true;
            }

            // The package that the template comes from, such as kubernetes-1.34.
            fact["package"] = JsonLine.Text(file.Value, "template").Split('/')[1];
            yield return fact;
        }
    }

    private static JsonElement.ObjectEnumerator Members(JsonElement variant, string name) => variant.TryGetProperty(name, out var members) ? members.EnumerateObject() : default;

    private static JsonObject With(string kind, JsonProperty one, params ReadOnlySpan<string> names)
    {
        var fact = JsonLine.Only(one.Value, names);
        fact.Insert(0, kind, one.Name);
        return fact;
    }

    // Metadata has a member of its own for each kind, or one for all, with the kind after the setting.
    private static IEnumerable<(string Setting, JsonElement Value)> Metadata(JsonElement variant, string member, string kind) =>
        variant.TryGetProperty(member, out var entries)
            ? entries.EnumerateObject().Select(entry => (entry.Name, entry.Value))
            : variant.GetProperty("metadata").EnumerateObject()
                .Where(entry => entry.Name.EndsWith("." + kind, StringComparison.Ordinal))
                .Select(entry => (entry.Name["metadata.".Length..^(kind.Length + 1)], entry.Value));
}
