using System.Text.Json;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether a rule can be read, what it names exists, and its texts are filled with what there is.</summary>
/// <param name="source">The catalog.</param>
/// <param name="variants">All variants of all releases.</param>
/// <param name="settings">The settings.</param>
internal sealed class RuleWords(ICatalogSource source, IReadOnlyList<Variant> variants, CatalogSettings settings)
{
    private static readonly string[] Placeholders = ["setting", "key", "first", "left", "right"];
    private static readonly string[] OpenPlaceholders = [.. Placeholders, "missing"];

    private readonly RuleValueAudit _values = new(settings);
    private readonly RuleVariantAudit _variants = new(variants);

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
            .Concat(_values.Check(rule))
            .Concat(_variants.Check(rule))
            .Concat(PlaceholdersOf(rule, "message", Placeholders))
            .Concat(PlaceholdersOf(rule, "help", Placeholders))
            .Concat(PlaceholdersOf(rule, "open", OpenPlaceholders));
    }

    private IEnumerable<Diagnostic> Unknown(AuditedFile rule, string pointer, string path)
    {
        if (settings.Problem(SettingPath.Parse(path, SettingPath.Settings)) is { } problem)
        {
            yield return Invalid(rule, pointer, problem);
        }
    }

    private static IEnumerable<Diagnostic> PlaceholdersOf(AuditedFile rule, string word, string[] allowed) =>
        from name in InBraces(rule.Value.TryGetProperty(word, out var text) ? text.GetString() ?? string.Empty : string.Empty)
        where !allowed.Contains(name, StringComparer.Ordinal)
        select Invalid(rule, $"/{word}", $"nothing replaces '{{{name}}}' in its {word}; allowed: {string.Join(", ", allowed.Select(known => $"'{{{known}}}'"))}");

    private static IEnumerable<string> InBraces(string text) =>
        from part in text.Split('{').Skip(1)
        where part.IndexOf('}', StringComparison.Ordinal) is > 0 and var end && part[..end].All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or ' ')
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

    private static Diagnostic Invalid(AuditedFile rule, string pointer, string reason) => CatalogDiagnostics.InvalidRule(rule.PlaceOf(pointer, false), rule.Path, reason);
}
