using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Validation;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether the variants that a rule, or a condition of one, is about exist.</summary>
/// <param name="variants">All variants of all releases; nothing is known of names when there are none.</param>
internal sealed class RuleVariantAudit(IReadOnlyList<Variant> variants)
{
    /// <summary>The findings about a rule.</summary>
    public IEnumerable<Diagnostic> Check(AuditedFile rule) => OneOf(rule, rule.Value, string.Empty, "platforms", variant => variant.Platform)
        .Concat(OneOf(rule, rule.Value, string.Empty, "runtimes", variant => variant.Runtime))
        .Concat(Constants(rule))
        .Concat(RuleConditions.In(rule).Where(part => part.Condition.TryGetProperty("on", out _)).SelectMany(part => On(rule, part.Condition.GetProperty("on"), $"{part.Pointer}/on")));

    private IEnumerable<Diagnostic> On(AuditedFile rule, JsonElement on, string pointer) => OneOf(rule, on, pointer, "runtimes", variant => variant.Runtime)
        .Concat(on.TryGetProperty("versions", out var versions) ? Versions(rule, versions, $"{pointer}/versions") : []);

    private IEnumerable<Diagnostic> OneOf(AuditedFile rule, JsonElement json, string pointer, string word, Func<Variant, string> known)
    {
        string[] allowed = [.. variants.Select(known).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return json.TryGetProperty(word, out var names) && allowed.Length > 0
            ? names.EnumerateArray().Index().Where(name => !allowed.Contains(name.Item.GetString(), StringComparer.Ordinal))
                .Select(name => Invalid(rule, $"{pointer}/{word}/{name.Index}", $"no variant has '{name.Item.GetString()}' in its '{word[..^1]}'; allowed: {Listed(allowed)}"))
            : [];
    }

    private static IEnumerable<Diagnostic> Versions(AuditedFile rule, JsonElement span, string pointer)
    {
        VersionNumber? since = null;
        foreach (var bound in span.EnumerateObject().OrderBy(bound => bound.Name, StringComparer.Ordinal))
        {
            var text = bound.Value.GetString() ?? string.Empty;
            if (!VersionNumber.TryParseShort(text, out var version))
            {
                yield return Invalid(rule, $"{pointer}/{bound.Name}", $"'{text}' is not a version of what a variant runs, such as 1.31");
            }
            else if (bound.NameEquals("since"u8))
            {
                since = version;
            }
            else if (since is { } first && version <= first)
            {
                yield return Invalid(rule, $"{pointer}/{bound.Name}", $"no version is in this span: 'until' is {text}, and 'since' is not before it. 'until' is the first version that no longer applies");
            }
        }
    }

    private IEnumerable<Diagnostic> Constants(AuditedFile rule)
    {
        if (!rule.Value.TryGetProperty("constants", out var constants) || variants.Count == 0)
        {
            yield break;
        }

        var known = variants.SelectMany(variant => variant.Constants.Entries).ToLookup(entry => entry.Key, entry => JsonText.Write(entry.Value), StringComparer.Ordinal);
        foreach (var constant in constants.EnumerateObject())
        {
            var pointer = $"/constants/{SchemaPlace.Escape(constant.Name)}";
            if (!known.Contains(constant.Name))
            {
                var allowed = known.Select(values => values.Key).Order(StringComparer.Ordinal);
                yield return CatalogDiagnostics.InvalidRule(rule.PlaceOf(pointer, true), rule.Path, $"no variant has the constant '{constant.Name}'; allowed: {Listed(allowed)}");
            }
            else if (!known[constant.Name].Contains(constant.Value.GetRawText(), StringComparer.Ordinal))
            {
                var values = known[constant.Name].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                yield return Invalid(rule, pointer, $"no variant has {constant.Value.GetRawText()} as its constant '{constant.Name}'; allowed: {string.Join(", ", values)}");
            }
        }
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static Diagnostic Invalid(AuditedFile rule, string pointer, string reason) => CatalogDiagnostics.InvalidRule(rule.PlaceOf(pointer, false), rule.Path, reason);
}
