using System.Text.Json;

namespace Settings.Compiler.Compilation.Files;

/// <summary>The conditions in the file of a rule.</summary>
internal static class RuleConditions
{
    private static readonly string[] Groups = ["any", "all"];

    /// <summary>All of them with their JSON pointers: those of the rule and of its worse effect, groups before what is in them.</summary>
    public static IEnumerable<(JsonElement Condition, string Pointer)> In(AuditedFile rule)
    {
        var conditions = Listed(rule.Value, "when", string.Empty);
        return rule.Value.TryGetProperty("worse", out var worse) ? conditions.Concat(Listed(worse, "when", "/worse")) : conditions;
    }

    private static IEnumerable<(JsonElement Condition, string Pointer)> Listed(JsonElement json, string word, string pointer) => json.TryGetProperty(word, out var list)
        ? list.EnumerateArray().Index().SelectMany(item => Groups.SelectMany(group => Listed(item.Item, group, $"{pointer}/{word}/{item.Index}")).Prepend((item.Item, $"{pointer}/{word}/{item.Index}")))
        : [];
}
