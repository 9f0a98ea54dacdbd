using System.Text.Json;
using Settings.Compiler.Text;

namespace Settings.Compiler.Validation;

/// <summary>What the keywords of JSON Schema mean, in words for people.</summary>
internal sealed class FailureText(bool hidesValues)
{
    private const int LongestValue = 60;
    private const int MostNames = 16;

    /// <summary>What a keyword refuses: problems, each with what is allowed.</summary>
    /// <param name="keyword">Its name.</param>
    /// <param name="rule">Its value in the schema.</param>
    /// <param name="value">The value that it refuses.</param>
    /// <param name="isName">Whether that is the name of a key.</param>
    public IEnumerable<(string Problem, string? Allowed)> Of(string keyword, JsonElement rule, JsonElement value, bool isName) => keyword switch
    {
        "required" => Missing(rule, value),
        "dependentRequired" => Dependent(rule, value),
        "enum" when isName => [($"the key {Name(value)} does not belong here", Allowed(keyword, rule))],
        _ => [(Problem(keyword, value), Allowed(keyword, rule))],
    };

    /// <summary>A value as a message names it: itself when it is short, its kind when it is not or may be secret.</summary>
    public string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => Kind(value),
        _ when hidesValues => "the value",
        JsonValueKind.String => value.GetString() is { Length: <= LongestValue } text ? $"'{text}'" : "the string",
        _ => $"'{value.GetRawText()}'",
    };

    /// <summary>The keys that are allowed beside an unknown one, the nearest first in mind.</summary>
    public static string? Known(string name, JsonElement properties)
    {
        if (properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var known = properties.EnumerateObject().Select(property => property.Name).ToArray();
        return NearestName.Of(name, known) is { } nearest ? $"did you mean '{nearest}'?" : known.Length is 0 or > MostNames ? null : $"known: {Listed(known)}";
    }

    private static IEnumerable<(string, string?)> Missing(JsonElement rule, JsonElement value) =>
        from name in rule.EnumerateArray().Select(name => name.GetString() ?? string.Empty)
        where !value.TryGetProperty(name, out _)
        select ($"the key '{name}' is missing", (string?)null);

    private static IEnumerable<(string, string?)> Dependent(JsonElement rule, JsonElement value) =>
        from entry in rule.EnumerateObject()
        where value.TryGetProperty(entry.Name, out _)
        from name in entry.Value.EnumerateArray().Select(name => name.GetString() ?? string.Empty)
        where !value.TryGetProperty(name, out _)
        select ($"the key '{name}' is missing", (string?)$"'{entry.Name}' needs it");

    private string Problem(string keyword, JsonElement value) => keyword switch
    {
        "type" => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null || hidesValues
            ? $"the value is {Kind(value)}"
            : $"{Name(value)} is {Kind(value)}",
        "not" => $"{Name(value)} is not allowed here",
        "contains" or "minContains" or "maxContains" => "the list has the wrong items",
        "uniqueItems" => "the list has an item twice",
        "minItems" or "maxItems" => $"the list has {Counted(value.GetArrayLength(), "item")}",
        "minProperties" or "maxProperties" => $"the object has {Counted(value.EnumerateObject().Count(), "key")}",
        _ => $"{Name(value)} is not a valid value",
    };

    private static string? Allowed(string keyword, JsonElement rule) => keyword switch
    {
        "type" => rule.ValueKind == JsonValueKind.Array
            ? $"must be {string.Join(" or ", rule.EnumerateArray().Select(type => Kind(type.GetString())))}"
            : $"must be {Kind(rule.GetString())}",
        "enum" => $"allowed: {Listed(rule.EnumerateArray().Select(Text))}",
        "const" => $"must be '{Text(rule)}'",
        "pattern" => $"must match {rule.GetString()}",
        "format" => $"must have the format {rule.GetString()}",
        "minimum" => $"must be at least {rule.GetRawText()}",
        "maximum" => $"must be at most {rule.GetRawText()}",
        "exclusiveMinimum" => $"must be more than {rule.GetRawText()}",
        "exclusiveMaximum" => $"must be less than {rule.GetRawText()}",
        "multipleOf" => $"must be a multiple of {rule.GetRawText()}",
        "minLength" => $"must have at least {Counted(rule.GetInt32(), "character")}",
        "maxLength" => $"must have at most {Counted(rule.GetInt32(), "character")}",
        "minItems" => $"must have at least {Counted(rule.GetInt32(), "item")}",
        "maxItems" => $"must have at most {Counted(rule.GetInt32(), "item")}",
        "minProperties" => $"must have at least {Counted(rule.GetInt32(), "key")}",
        "maxProperties" => $"must have at most {Counted(rule.GetInt32(), "key")}",
        "uniqueItems" => "each item must differ from the others",
        _ => null,
    };

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} {noun}s");

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() ?? string.Empty : value.GetRawText();

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        _ => "null",
    };

    private static string Kind(string? type) => type switch
    {
        "object" => "an object",
        "array" => "a list",
        "integer" => "an integer",
        "null" => "null",
        _ => $"a {type}",
    };
}
