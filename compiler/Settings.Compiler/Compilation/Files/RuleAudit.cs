using System.Text.Json;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation.Files;

/// <summary>
/// What rules must obey beyond their meta-schema: each can be read, has a code, a name and a page of its own, is in the folder where
/// it is looked for, and is about settings and variants that exist.
/// </summary>
/// <param name="source">The catalog.</param>
/// <param name="variants">All variants of all releases.</param>
/// <param name="settings">The settings.</param>
internal sealed class RuleAudit(ICatalogSource source, IReadOnlyList<Variant> variants, CatalogSettings settings)
{
    private const string Folder = "schemas/rules";

    private readonly RuleWords _words = new(source, variants, settings);
    private readonly bool _hasPages = source.List(DiagnosticPages.Folder).Count > 0;

    /// <summary>The findings about all rules.</summary>
    public IEnumerable<CatalogFinding> Check(IReadOnlyList<AuditedFile> rules)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var next = NextFree(rules);
        foreach (var rule in rules)
        {
            foreach (var finding in Check(rule, codes, names, next))
            {
                yield return new CatalogFinding(rule.Source, finding, []);
            }
        }
    }

    /// <summary>The findings about one rule, whose code and name no other rule of the catalog may have.</summary>
    public IEnumerable<Diagnostic> CheckOne(AuditedFile rule)
    {
        var others = source.List(Folder).Where(path => path != rule.Path).Select(path => Other(path, rule.Kind)).OfType<AuditedFile>().ToArray();
        var codes = others.GroupBy(other => Text(other.Value, "code"), StringComparer.Ordinal).ToDictionary(same => same.Key, same => $"'{same.First().Path}'", StringComparer.Ordinal);
        var names = others.GroupBy(other => Text(other.Value, "name"), StringComparer.Ordinal).ToDictionary(same => same.Key, same => $"'{same.First().Path}'", StringComparer.Ordinal);
        return Check(rule, codes, names, NextFree(others));
    }

    // Only its code and its name are looked at, so the rest need not be right.
    private AuditedFile? Other(string path, CatalogFileKind kind)
    {
        try
        {
            return CatalogFileKind.Of(path) == kind && source.Read(path) is { } bytes ? new AuditedFile(kind, new SourceText(path, string.Empty), CatalogJson.Parse(bytes), static (_, _) => default) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<Diagnostic> Check(AuditedFile rule, Dictionary<string, string> codes, Dictionary<string, string> names, string next)
    {
        // A setting that does not exist has no folder either.
        Diagnostic[] words = [.. _words.Check(rule)];
        return Taken(rule, codes, names, next).Concat(Page(rule)).Concat(words).Concat(Placed(rule).Where(placed => Array.TrueForAll(words, word => word.Span != placed.Span)));
    }

    private static IEnumerable<Diagnostic> Taken(AuditedFile rule, Dictionary<string, string> codes, Dictionary<string, string> names, string next)
    {
        var (code, name) = (Text(rule.Value, "code"), Text(rule.Value, "name"));
        if ((DiagnosticCatalogue.Find(code)?.Name is { } builtIn ? $"the built-in finding '{builtIn}'" : codes.GetValueOrDefault(code)) is { } owner)
        {
            yield return Invalid(rule, "/code", $"its code is already that of {owner}; the next free one is {next}");
        }

        if (name != rule.Parts[^1])
        {
            yield return Invalid(rule, "/name", $"its name is '{name}', but its file is called '{rule.Parts[^1]}'; give both the same name, by which 'settingsc explain' finds it");
        }
        else if ((DiagnosticCatalogue.Find(name)?.Code is { } other ? $"the built-in finding {other}" : names.GetValueOrDefault(name)) is { } namesake)
        {
            yield return Invalid(rule, "/name", $"its name is already that of {namesake}; choose another one");
        }

        codes.TryAdd(code, $"'{rule.Path}'");
        names.TryAdd(name, $"'{rule.Path}'");
    }

    private IEnumerable<Diagnostic> Page(AuditedFile rule)
    {
        var code = Text(rule.Value, "code");
        var path = DiagnosticPages.PathOf(code);

        // A catalog without a folder for pages has those that the program prints.
        if (_hasPages ? source.Read(path) is null : DiagnosticPages.Read(code) is null)
        {
            yield return CatalogFileDiagnostics.NoPage(rule.PlaceOf("/code", false), code, path);
        }
    }

    private static IEnumerable<Diagnostic> Placed(AuditedFile rule)
    {
        if (rule.Parts is not [_, _, var extension, var setting, _])
        {
            yield break;
        }

        foreach (var (pointer, path) in RuleWords.SettingsAt(rule).Select(at => (at.Pointer, SettingPath.Parse(at.Path, SettingPath.Settings))))
        {
            var second = path.Segments.ElementAtOrDefault(2) ?? RuleLibrary.All;
            var home = path.Extension != extension ? $"{path.Extension}/{(second == "*" ? RuleLibrary.Entries : second)}"
                : setting == RuleLibrary.All || setting == second || (setting == RuleLibrary.Entries && second == "*") ? null
                : $"{extension}/{(RuleWords.SettingsAt(rule).Count() > 1 ? RuleLibrary.All : second == "*" ? RuleLibrary.Entries : second)}";
            if (home is not null)
            {
                yield return CatalogFileDiagnostics.Misplaced(rule.PlaceOf(pointer, false), rule.Path, path.ToString(), $"schemas/rules/{home}");
            }
        }
    }

    // Above those that are taken, as long as there are any; a code that was given up keeps its meaning.
    private static string NextFree(IEnumerable<AuditedFile> rules)
    {
        var taken = rules.Select(rule => Text(rule.Value, "code")).Concat(DiagnosticCatalogue.Rules.Select(rule => rule.Code)).ToHashSet(StringComparer.Ordinal);
        string[] codes = [.. Enumerable.Range(1101, 99).Select(number => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"BR{number}"))];
        return codes.Skip(Array.FindLastIndex(codes, taken.Contains) + 1).Concat(codes).FirstOrDefault(code => !taken.Contains(code)) ?? codes[^1];
    }

    private static string Text(JsonElement value, string word) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(word, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() ?? string.Empty : string.Empty;

    private static Diagnostic Invalid(AuditedFile rule, string pointer, string reason) => CatalogDiagnostics.InvalidRule(rule.PlaceOf(pointer, false), rule.Path, reason);
}
