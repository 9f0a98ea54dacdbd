using System.Text.Json;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether the words of the vocabulary in a schema are where something reads them: each is for some kinds of values, or for members of tables.</summary>
internal static class SchemaWordAudit
{
    private const string Properties = "properties";
    private const string Positional = "positional";
    private const string PositionalDefault = "positionalDefault";
    private const string Normalised = "normalisation";

    private static readonly string[] OfMembers = ["aliases", "storedAs", "null", PositionalDefault];

    /// <summary>What is wrong with the words of one schema, with their pointers.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="pointer">Its pointer.</param>
    public static IEnumerable<(string Pointer, string Reason)> Check(JsonElement schema, string pointer)
    {
        foreach (var word in WordsOf(schema))
        {
            var place = $"{pointer}/{SchemaKeywords.Vocabulary}/{word.Name}";
            if (word.NameEquals(Positional) && (KindOf(schema) != "object" || !schema.TryGetProperty(Properties, out _)))
            {
                yield return (place, $"'{Positional}' has no effect on {Called(schema)}; it is for a table with 'properties'");
            }

            if (OfMembers.Contains(word.Name, StringComparer.Ordinal) && !IsOfMember(pointer))
            {
                yield return (place, $"'{word.Name}' has no effect here; it is for the members of a table, in 'properties'");
            }

            if (word.NameEquals(Normalised))
            {
                foreach (var (way, allowed) in Ways(word.Value, schema))
                {
                    yield return ($"{place}/{way}", $"'{way}' has no effect on {Called(schema)}; it is for {allowed}");
                }
            }
        }

        foreach (var member in schema.TryGetProperty(Properties, out var members) && !Has(schema, Positional) ? members.EnumerateObject().Where(member => Has(member.Value, PositionalDefault)) : [])
        {
            yield return (
                $"{pointer}/{Properties}/{Validation.SchemaPlace.Escape(member.Name)}/{SchemaKeywords.Vocabulary}/{PositionalDefault}",
                $"'{PositionalDefault}' has no effect, since no list stands for this table; it is for tables with '{Positional}'");
        }
    }

    // The ways to store a value that nothing follows, with what they are for.
    private static IEnumerable<(string Way, string For)> Ways(JsonElement normalisation, JsonElement schema)
    {
        var kind = KindOf(schema);
        foreach (var way in normalisation.EnumerateObject())
        {
            var (isRead, allowed) = way.Name switch
            {
                "canonical" => (kind == "string" && schema.TryGetProperty("format", out _), "a string with 'format'"),
                "tableToList" => (kind == "choice", "alternatives, of which one is a table"),
                _ => (kind is "string" or "choice", "strings and alternatives"),
            };
            if (!isRead)
            {
                yield return (way.Name, allowed);
            }
        }
    }

    private static JsonElement.ObjectEnumerator WordsOf(JsonElement schema) => schema.TryGetProperty(SchemaKeywords.Vocabulary, out var words) ? words.EnumerateObject() : default;

    private static bool Has(JsonElement schema, string word) => schema.TryGetProperty(SchemaKeywords.Vocabulary, out var words) && words.TryGetProperty(word, out _);

    private static bool IsOfMember(string pointer) => pointer.Split('/') is [.., Properties, _];

    private static string KindOf(JsonElement schema) => schema.TryGetProperty("$ref", out _) ? "$ref"
        : schema.TryGetProperty("anyOf", out _) ? "choice"
        : schema.TryGetProperty("enum", out _) || schema.TryGetProperty("const", out _) ? "string"
        : !schema.TryGetProperty("type", out var type) || type.ValueKind == JsonValueKind.Array ? "choice"
        : type.GetString() ?? string.Empty;

    private static string Called(JsonElement schema) => KindOf(schema) switch
    {
        "$ref" => "the type that '$ref' names, which says it itself",
        "choice" => "alternatives",
        "object" => schema.TryGetProperty(Properties, out _) ? "a table" : "a table without 'properties'",
        "array" => "a list",
        "integer" => "an integer",
        var kind => $"a {kind}",
    };
}
