using System.Text.Json;

namespace Settings.Conformance.Tests.Catalog;

/// <summary>What was read of one variant from the sources of its release: reference/inventory-RELEASE.json, whose shape differs by release.</summary>
internal sealed class Inventory(JsonElement variant)
{
    /// <summary>The settings extensions in their order.</summary>
    public IEnumerable<string> Extensions => Texts(variant.GetProperty("extensions"));

    /// <summary>The default settings, sorted, as "settings.motd = json".</summary>
    public IEnumerable<string> Defaults => First("settings_defaults", "defaults").EnumerateObject()
        .Select(setting => $"{setting.Name} = {JsonSerializer.Serialize(setting.Value)}").Order(StringComparer.Ordinal);

    /// <summary>The setting generators, sorted, as "setting strong 0 command".</summary>
    public IEnumerable<string> Generators => Metadata("generators", "setting-generator")
        .Select(generator => generator.Value.ValueKind == JsonValueKind.String
            ? $"{generator.Setting} strong 0 {generator.Value.GetString()}"
            : $"{generator.Setting} {Text(generator.Value, "strength")} {generator.Value.GetProperty("depth").GetInt32()} {Text(generator.Value, "command")}")
        .Order(StringComparer.Ordinal);

    /// <summary>Which services settings affect, sorted, as "setting: service service".</summary>
    public IEnumerable<string> AffectedServices => Metadata("affected_services", "affected-services")
        .Select(setting => $"{setting.Setting}: {string.Join(' ', Texts(setting.Value))}").Order(StringComparer.Ordinal);

    /// <summary>The services, sorted, as "name: files; commands"; null where the inventory has none.</summary>
    public IEnumerable<string>? Services => !variant.TryGetProperty("services", out var services) ? null : services.EnumerateObject()
        .Select(service => $"{service.Name}: {string.Join(' ', Texts(service.Value.GetProperty("configuration-files")))}; {string.Join(' ', Texts(service.Value.GetProperty("restart-commands")))}")
        .Order(StringComparer.Ordinal);

    /// <summary>The configuration files, sorted, as "name path template mode once services"; null where the inventory has none.</summary>
    public IEnumerable<string>? ConfigurationFiles => !variant.TryGetProperty("configuration_files", out var files) ? null : files.EnumerateObject()
        .Select(file => string.Join(
            ' ',
            file.Name,
            Text(file.Value, "path"),
            Text(file.Value, "template-path"),
            Text(file.Value, "mode"),
            file.Value.TryGetProperty("overwrite-path-if-present", out var overwrite) && overwrite.ValueKind == JsonValueKind.False,
            string.Join(',', Texts(file.Value.GetProperty("services")).Order(StringComparer.Ordinal))))
        .Order(StringComparer.Ordinal);

    /// <summary>The upstream package that the template of each path comes from, such as kubernetes-1.34.</summary>
    public IReadOnlyDictionary<string, string> TemplatePackages => variant.GetProperty("configuration_files").EnumerateObject()
        .ToDictionary(file => Text(file.Value, "path") ?? string.Empty, file => Text(file.Value, "template")?.Split('/')[1] ?? string.Empty, StringComparer.Ordinal);

    /// <summary>Reads a variant's part of the inventory of a release.</summary>
    public static Inventory Read(string release, string variant)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(ConformanceData.ReferenceOf($"inventory-{release}.json")));
        var variants = document.RootElement.TryGetProperty("variants", out var named) ? named : document.RootElement;
        return new Inventory(variants.GetProperty(variant).Clone());
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString() ?? string.Empty);

    private JsonElement First(string one, string other) => variant.TryGetProperty(one, out var value) ? value : variant.GetProperty(other);

    // Metadata has a member of its own for each kind, or one for all, with the kind after the setting.
    private IEnumerable<(string Setting, JsonElement Value)> Metadata(string member, string kind) =>
        variant.TryGetProperty(member, out var entries)
            ? entries.EnumerateObject().Select(entry => (entry.Name, entry.Value))
            : variant.GetProperty("metadata").EnumerateObject()
                .Where(entry => entry.Name.EndsWith("." + kind, StringComparison.Ordinal))
                .Select(entry => (entry.Name["metadata.".Length..^(kind.Length + 1)], entry.Value));
}
