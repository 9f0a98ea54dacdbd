using System.Collections.Concurrent;
using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Conformance.Tests.Etc;

/// <summary>What the nodes of a release made of documents: the facts below Data/etc.</summary>
internal sealed class NodeCases
{
    private static readonly ConcurrentDictionary<string, Lazy<NodeCases>> Known = new(StringComparer.Ordinal);

    private readonly string _release;
    private readonly Dictionary<string, string[]> _variants;
    private readonly Places _places;
    private readonly Dictionary<(string Case, string Variant), NodeCase> _cases;

    private NodeCases(string release)
    {
        _release = release;
        _variants = Lines("cases").ToDictionary(line => Text(line, "case"), line => Text(line, "variants").Split(' '), StringComparer.Ordinal);
        _places = new Places(_variants);
        var userData = ByPlace("user-data").ToDictionary(place => place.Key, place => Text(place.Value.Single(), "user-data"));
        var (settings, generators, files) = (ByPlace("settings"), ByPlace("generators"), ByPlace("files"));
        var (contents, missing) = (ByPath("contents"), ByPath("not-written"));
        _cases = userData.ToDictionary(one => one.Key, one => new NodeCase(release, one.Key.Variant, one.Key.Case)
        {
            UserData = ConformanceData.PathOf($"etc/{release}/user-data/{one.Value}"),
            Settings = SettingsOf(settings[one.Key]),
            Generators = [.. generators[one.Key].Select(GeneratorOf).OrderBy(generator => generator.Setting, StringComparer.Ordinal)],
            Files = [.. files[one.Key].Select(file => FileOf(file, one.Key)).OrderBy(file => file.Path, StringComparer.Ordinal)],
        });

        FileFacts FileOf(JsonElement definition, (string Case, string Variant) place) =>
            contents.TryGetValue((place.Case, place.Variant, Text(definition, "path")), out var content)
                ? new FileFacts(definition, content, null)
                : new FileFacts(definition, null, missing[(place.Case, place.Variant, Text(definition, "path"))]);
    }

    /// <summary>Every variant of the catalog, by release.</summary>
    public static TheoryData<string, string> Variants { get; } = VariantsOf(_ => true, _ => true);

    /// <summary>Every variant of a release with complete data.</summary>
    public static TheoryData<string, string> ExactVariants { get; } = VariantsOf(release => release.Rebuilt is null, _ => true);

    /// <summary>Every variant with the case "everything".</summary>
    public static TheoryData<string, string> VariantsWithEverything { get; } = VariantsOf(_ => true, one => one.Name == "everything");

    /// <summary>The cases of every such variant.</summary>
    public static TheoryData<string, string, string> All { get; } = new(
        from release in Catalog().Releases
        from variant in Catalog().Release(release).Value?.Variants ?? []
        from one in Of(release, variant)
        select (release, variant, one.Name));

    /// <summary>The cases of one variant.</summary>
    public static IEnumerable<NodeCase> Of(string release, string variant)
    {
        var cases = Read(release);
        return cases._variants.Where(one => one.Value.Contains(variant, StringComparer.Ordinal)).Select(one => cases._cases[(one.Key, variant)]);
    }

    /// <summary>One case.</summary>
    public static NodeCase Of(string release, string variant, string name) => Read(release)._cases[(name, variant)];

    private static TheoryData<string, string> VariantsOf(Func<Release, bool> wanted, Func<NodeCase, bool> with) => new(
        from name in Catalog().Releases
        let release = Catalog().Release(name).Value
        where release is not null && wanted(release)
        from variant in release.Variants
        where Of(name, variant).Any(with)
        select (name, variant));

    private static NodeCases Read(string release) => Known.GetOrAdd(release, static release => new Lazy<NodeCases>(() => new NodeCases(release))).Value;

    private static SettingsCatalog Catalog() => SettingsCatalog.Open(new EmbeddedCatalogSource());

    private static string Text(JsonElement fact, string name) => fact.GetProperty(name).GetString() ?? string.Empty;

    private static GeneratorFacts GeneratorOf(JsonElement fact) =>
        new(Text(fact, "setting"), Text(fact, "command"), Text(fact, "outcome"), fact.TryGetProperty("value", out var value) ? value.GetString() : null);

    private static DocumentTable SettingsOf(IEnumerable<JsonElement> facts)
    {
        var root = new DocumentTable(default);
        foreach (var fact in facts)
        {
            string[] path = [.. fact.GetProperty("path").EnumerateArray().Select(part => part.GetString() ?? string.Empty)];
            var table = root;
            foreach (var part in path[..^1])
            {
                if (table[part] is not DocumentTable inner)
                {
                    inner = new DocumentTable(default);
                    table.Set(part, default, inner);
                }

                table = inner;
            }

            table.Set(path[^1], default, JsonSettings.ValueOf(fact.GetProperty("value")));
        }

        return root;
    }

    private IEnumerable<JsonElement> Lines(string name) => ConformanceData.LinesOf($"etc/{_release}/{name}.jsonl");

    private Dictionary<(string Case, string Variant), List<JsonElement>> ByPlace(string name)
    {
        var facts = new Dictionary<(string Case, string Variant), List<JsonElement>>();
        foreach (var fact in Lines(name))
        {
            foreach (var place in _places.Of(fact))
            {
                (facts.TryGetValue(place, out var known) ? known : facts[place] = []).Add(fact);
            }
        }

        return facts;
    }

    private Dictionary<(string Case, string Variant, string Path), JsonElement> ByPath(string name) =>
        ByPlace(name).SelectMany(place => place.Value.Select(fact => (place.Key, fact)))
            .ToDictionary(one => (one.Key.Case, one.Key.Variant, Text(one.fact, "path")), one => one.fact);
}
