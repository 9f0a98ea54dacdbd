using System.Text.Json;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether a rule can be read, and what it names exists: settings, kinds of variants, constants, and what its texts are filled with.</summary>
/// <param name="source">The catalog.</param>
/// <param name="variants">All variants of all releases.</param>
internal sealed class RuleWords(ICatalogSource source, IReadOnlyList<Variant> variants)
{
    private static readonly string[] Placeholders = ["setting", "key", "first", "left", "right"];

    private readonly RuleSettings _settings = new(source);

    /// <summary>The settings that a rule is about, with the JSON pointers of their places.</summary>
    public static IEnumerable<(string Pointer, string Path)> SettingsAt(AuditedFile rule) =>
        NamedIn(rule.Value.EnumerateObject().First(member => member.NameEquals("at"u8)), "/at", isAmount: false);

    /// <summary>The findings about a rule.</summary>
    public IEnumerable<Diagnostic> Check(AuditedFile rule)
    {
        var broken = new List<Diagnostic>();
        try
        {
            RuleReader.Read(rule.Path, source.Read(rule.Path) ?? default).Complete();
        }
        catch (CatalogException wrong) when (!wrong.IsUnreadable)
        {
            broken.AddRange(wrong.Diagnostics);
        }

        return broken
            .Concat(NamedIn(rule.Value, string.Empty, isAmount: false).SelectMany(named => Unknown(rule, named.Pointer, named.Path)))
            .Concat(OneOf(rule, "platforms", variant => [variant.Platform]))
            .Concat(OneOf(rule, "runtimes", variant => [variant.Runtime]))
            .Concat(ConstantsOf(rule))
            .Concat(PlaceholdersOf(rule, "message"))
            .Concat(PlaceholdersOf(rule, "help"));
    }

    private IEnumerable<Diagnostic> Unknown(AuditedFile rule, string pointer, string path)
    {
        if (_settings.Problem(SettingPath.Parse(path, SettingPath.Settings)) is { } problem)
        {
            yield return Invalid(rule, pointer, problem);
        }
    }

    private IEnumerable<Diagnostic> OneOf(AuditedFile rule, string word, Func<Variant, IEnumerable<string>> known)
    {
        var allowed = variants.SelectMany(known).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return rule.Value.TryGetProperty(word, out var names) && allowed.Length > 0
            ? names.EnumerateArray().Index().Where(name => !allowed.Contains(name.Item.GetString(), StringComparer.Ordinal))
                .Select(name => Invalid(rule, $"/{word}/{name.Index}", $"no variant has '{name.Item.GetString()}' in its '{word[..^1]}'; allowed: {Listed(allowed)}"))
            : [];
    }

    private IEnumerable<Diagnostic> ConstantsOf(AuditedFile rule)
    {
        var allowed = variants.SelectMany(variant => variant.Constants.Entries.Select(entry => entry.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return rule.Value.TryGetProperty("constants", out var constants) && variants.Count > 0
            ? constants.EnumerateObject().Where(constant => !allowed.Contains(constant.Name, StringComparer.Ordinal))
                .Select(constant => CatalogDiagnostics.InvalidRule(rule.PlaceOf($"/constants/{SchemaPlace.Escape(constant.Name)}", true), rule.Path, $"no variant has the constant '{constant.Name}'; allowed: {Listed(allowed)}"))
            : [];
    }

    private static IEnumerable<Diagnostic> PlaceholdersOf(AuditedFile rule, string word) =>
        from name in InBraces(rule.Value.TryGetProperty(word, out var text) ? text.GetString() ?? string.Empty : string.Empty)
        where !Placeholders.Contains(name, StringComparer.Ordinal)
        select Invalid(rule, $"/{word}", $"nothing replaces '{{{name}}}' in its {word}; allowed: {string.Join(", ", Placeholders.Select(known => $"'{{{known}}}'"))}");

    private static IEnumerable<string> InBraces(string text) =>
        from part in text.Split('{').Skip(1)
        where part.IndexOf('}', StringComparison.Ordinal) is > 0 and var end && part[..end].All(char.IsAsciiLetter)
        select part[..part.IndexOf('}', StringComparison.Ordinal)];

    // The words whose text is a setting; in amounts the others with a text compare with an amount.
    private static IEnumerable<(string Pointer, string Path)> NamedIn(JsonElement json, string pointer, bool isAmount) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().Index().SelectMany(item => NamedIn(item.Item, $"{pointer}/{item.Index}", isAmount)),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => NamedIn(member, $"{pointer}/{member.Name}", isAmount)),
        _ => [],
    };

    private static IEnumerable<(string Pointer, string Path)> NamedIn(JsonProperty member, string pointer, bool isAmount) => (member.Name, member.Value.ValueKind) switch
    {
        ("equals" or "equalsNot" or "default", not JsonValueKind.Object and not JsonValueKind.Array) or ("equals" or "equalsNot", _) => [],
        ("at" or "setting" or "every" or "unless", JsonValueKind.String) => [(pointer, member.Value.GetString() ?? string.Empty)],
        ("at", JsonValueKind.Array) => member.Value.EnumerateArray().Index().Select(item => ($"{pointer}/{item.Index}", item.Item.GetString() ?? string.Empty)),
        ("exceeds" or "reaches", JsonValueKind.String) when !isAmount => [(pointer, member.Value.GetString() ?? string.Empty)],
        _ => NamedIn(member.Value, pointer, isAmount || member.Name == "amounts"),
    };

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static Diagnostic Invalid(AuditedFile rule, string pointer, string reason) => CatalogDiagnostics.InvalidRule(rule.PlaceOf(pointer, false), rule.Path, reason);
}
