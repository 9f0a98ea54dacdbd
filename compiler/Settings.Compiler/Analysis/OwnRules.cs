using System.Text.Json;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Analysis;

/// <summary>Reads the rules of a folder that a configuration file names: files in the format of schemas/rules, in whatever folders below it.</summary>
/// <param name="workspace">The catalog, whose codes and names they must not take.</param>
/// <param name="source">The files.</param>
internal sealed class OwnRules(Workspace workspace, ICatalogSource source)
{
    private const string Extension = ".json";
    private const int LongestCode = 16;

    private readonly CatalogSettings _settings = new(workspace.Catalog.Source);
    private readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads them all, so that each mistake is told before a document is checked.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="named">How the configuration file names it.</param>
    /// <exception cref="ConfigurationException">The folder or a rule is wrong.</exception>
    public RuleLibrary Read(string folder, ConfiguredName named)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        try
        {
            foreach (var path in source.List(folder).Where(path => path.EndsWith(Extension, StringComparison.Ordinal)))
            {
                Add(path, source.Read(path) ?? default, files);
            }
        }
        catch (CatalogException broken)
        {
            throw broken.IsUnreadable ? Refused(named, broken.Diagnostics[0].Message.TrimEnd('.')) : new ConfigurationException(broken.File, broken.Diagnostics);
        }

        return files.Count == 0 ? throw Refused(named, $"the folder is missing, or has no rules; write the path of a folder with files '*{Extension}', relative to the folder of the configuration file")
            : new RuleLibrary(new PlacedRules(folder, files));
    }

    private static ConfigurationException Refused(ConfiguredName named, string reason) =>
        new(named.Place.Source, [ConfigurationDiagnostics.InvalidRules(named.Place.Span, named.Name, reason)]);

    private void Add(string path, ReadOnlyMemory<byte> bytes, Dictionary<string, ReadOnlyMemory<byte>> files)
    {
        var rule = RuleReader.Read(path, bytes).Complete();
        var json = CatalogJson.Parse(bytes);
        var findings = new DiagnosticBag();
        CheckWord(json, "code", rule.Rule.Code, IsCode(rule.Rule.Code), $"its code is '{rule.Rule.Code}', but codes have 2 to {LongestCode} capital letters and digits, a letter first", _codes);
        CheckWord(json, "name", rule.Rule.Name, IsName(rule.Rule.Name), $"its name is '{rule.Rule.Name}', but names consist of small letters, digits and '-' between them", _names);
        var at = json.GetProperty("at");
        foreach (var (setting, place) in rule.At.Zip(at.ValueKind == JsonValueKind.Array ? at.EnumerateArray().ToArray() : [at]))
        {
            Add(place, _settings.Problem(setting) ?? (setting.Extension != rule.At[0].Extension ? $"'{setting}' is in another extension than '{rule.At[0]}'; write one rule for each" : null));
        }

        if (findings.Count > 0)
        {
            throw new ConfigurationException(CatalogJson.TextOf(path, bytes), DiagnosticOrder.Sorted(findings));
        }

        files.Add($"{PlacedRules.Root}/{rule.At[0].Extension}/{HomeOf(rule)}/{rule.Rule.Name}{Extension}", bytes);

        void CheckWord(JsonElement json, string word, string value, bool isRight, string wrong, Dictionary<string, string> taken)
        {
            var owner = DiagnosticCatalogue.Find(value) is { } builtIn ? $"the built-in finding {builtIn.Code} '{builtIn.Name}'"
                : workspace.Rules.Find(value) is { } known ? $"the rule {known.Rule.Code} '{known.Rule.Name}' of the catalog"
                : taken.TryGetValue(value, out var other) ? $"'{other}'"
                : null;
            Add(json.GetProperty(word), !isRight ? wrong : owner is null ? null : $"its {word} '{value}' is already that of {owner}; choose another one");
            taken.TryAdd(value, path);
        }

        void Add(JsonElement place, string? problem)
        {
            if (problem is not null)
            {
                findings.Add(ConfigurationDiagnostics.InvalidRule(CatalogJson.PlaceOf(bytes, place), problem));
            }
        }
    }

    // Where the library looks for it: with the setting that all of its places begin with, else with the whole extension.
    private static string HomeOf(AdviceRule rule)
    {
        string?[] homes = [.. rule.At.Select(setting => setting.Segments.ElementAtOrDefault(2)).Distinct(StringComparer.Ordinal)];
        return homes is [{ } only] ? (only == "*" ? RuleLibrary.Entries : only) : RuleLibrary.All;
    }

    private static bool IsCode(string code) =>
        code.Length is >= 2 and <= LongestCode && char.IsAsciiLetterUpper(code[0]) && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));

    private static bool IsName(string name) =>
        name.Split('-') is var parts && Array.TrueForAll(parts, part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));

    // The rules where a library of rules looks for them.
    private sealed class PlacedRules(string name, Dictionary<string, ReadOnlyMemory<byte>> files) : ICatalogSource
    {
        public const string Root = "schemas/rules";

        public string Name => name;

        public ReadOnlyMemory<byte>? Read(string path) => files.TryGetValue(path, out var bytes) ? bytes : null;

        public IReadOnlyList<string> List(string folder) => [.. files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
