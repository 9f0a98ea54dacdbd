using System.Collections.Concurrent;
using System.Text.Json;

namespace Settings.Conformance.Tests.Catalog;

/// <summary>What was read of one variant from the sources of its release: the facts of Data/catalog/RELEASE.jsonl that are about it.</summary>
internal sealed class Inventory
{
    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, Inventory>>> Releases = new(StringComparer.Ordinal);

    private readonly List<JsonElement> _facts = [];

    private Inventory()
    {
    }

    /// <summary>The settings plugin, which has its extensions; variants of a family share it.</summary>
    public string Plugin => Text(_facts.Single(fact => fact.TryGetProperty("plugin", out _)), "plugin");

    /// <summary>The settings extensions in their order.</summary>
    public string[] Extensions => [.. Texts(_facts.Single(fact => fact.TryGetProperty("extensions", out _)).GetProperty("extensions"))];

    /// <summary>The default settings, sorted, as "settings.motd = json".</summary>
    public string[] Defaults => Sorted("default", setting => $"{Text(setting, "default")} = {JsonSerializer.Serialize(setting.GetProperty("value"))}");

    /// <summary>The setting generators, sorted, as "setting strong 0 command".</summary>
    public string[] Generators => Sorted(
        "generator", generator => $"{Text(generator, "generator")} {Text(generator, "strength")} {generator.GetProperty("depth").GetInt32()} {Text(generator, "command")}");

    /// <summary>Which services settings affect, sorted, as "setting: service service".</summary>
    public string[] AffectedServices => Sorted("affects", setting => $"{Text(setting, "setting")}: {string.Join(' ', Texts(setting.GetProperty("affects")))}");

    /// <summary>The services, sorted, as "name: files; commands"; empty where the inventory has none.</summary>
    public string[] Services => Sorted(
        "service",
        service => $"{Text(service, "service")}: {string.Join(' ', Texts(service.GetProperty("configuration-files")))}; {string.Join(' ', Texts(service.GetProperty("restart-commands")))}");

    /// <summary>The configuration files, sorted, as "name path template mode once services"; empty where the inventory has none.</summary>
    public string[] ConfigurationFiles => Sorted("file", file => string.Join(
        ' ',
        Text(file, "file"),
        Text(file, "path"),
        Text(file, "template-path"),
        Text(file, "mode"),
        file.TryGetProperty("once", out _),
        string.Join(',', Texts(file.GetProperty("services")).Order(StringComparer.Ordinal))));

    /// <summary>The upstream package that the template of each path comes from, such as kubernetes-1.34.</summary>
    public IReadOnlyDictionary<string, string> TemplatePackages =>
        Facts("file").ToDictionary(file => Text(file, "path"), file => Text(file, "package"), StringComparer.Ordinal);

    /// <summary>A variant's part of the inventory of a release.</summary>
    public static Inventory Read(string release, string variant) => ReadAll(release)[variant];

    /// <summary>The inventory of a release, by variant.</summary>
    public static IReadOnlyDictionary<string, Inventory> ReadAll(string release) =>
        Releases.GetOrAdd(release, static release => new Lazy<Dictionary<string, Inventory>>(() => FactsOf(release))).Value;

    private static Dictionary<string, Inventory> FactsOf(string release)
    {
        JsonElement[] lines = [.. ConformanceData.LinesOf($"catalog/{release}.jsonl")];
        var variants = Text(lines[0], "variants").Split(' ');
        var places = new Places(new Dictionary<string, string[]>(StringComparer.Ordinal) { [string.Empty] = variants });
        var inventories = variants.ToDictionary(variant => variant, _ => new Inventory(), StringComparer.Ordinal);
        foreach (var fact in lines[1..])
        {
            foreach (var (_, variant) in places.Of(fact))
            {
                inventories[variant]._facts.Add(fact);
            }
        }

        return inventories;
    }

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString() ?? string.Empty : string.Empty;

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(text => text.GetString() ?? string.Empty);

    private IEnumerable<JsonElement> Facts(string kind) => _facts.Where(fact => fact.TryGetProperty(kind, out _));

    private string[] Sorted(string kind, Func<JsonElement, string> spell) => [.. Facts(kind).Select(spell).Order(StringComparer.Ordinal)];
}
