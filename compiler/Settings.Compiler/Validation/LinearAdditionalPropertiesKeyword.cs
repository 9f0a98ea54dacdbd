using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;
using Json.Schema.Keywords;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Validation;

/// <summary>
/// The keyword additionalProperties beside <see cref="LinearPatternPropertiesKeyword"/>: the engine's own asks for the
/// keyword that this one replaces, and compiles its patterns for a backtracking engine.
/// </summary>
internal sealed class LinearAdditionalPropertiesKeyword : IKeywordHandler
{
    // What unevaluatedProperties asks for: all properties have been seen.
    private static readonly JsonElement True = JsonElement.Parse("true");

    /// <inheritdoc/>
    public string Name => "additionalProperties";

    /// <inheritdoc/>
    public object? ValidateKeywordValue(JsonElement value) => AdditionalPropertiesKeyword.Instance.ValidateKeywordValue(value);

    /// <inheritdoc/>
    public void BuildSubschemas(KeywordData keyword, BuildContext context)
    {
        keyword.Subschemas = [JsonSchema.BuildNode(context with { LocalSchema = keyword.RawValue })];
        keyword.Value = new Declared(
            [.. NamesIn(context.LocalSchema, "properties")],
            NamesIn(context.LocalSchema, "patternProperties").Select(EcmaRegex.Create).ToArray());
    }

    /// <inheritdoc/>
    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        if (context.Instance.ValueKind != JsonValueKind.Object || keyword.Value is not Declared declared)
        {
            return KeywordEvaluation.Ignore;
        }

        var results = new List<EvaluationResults>();
        var path = context.EvaluationPath.Combine(Name);
        foreach (var property in context.Instance.EnumerateObject().Where(property => !declared.Covers(property.Name)))
        {
            var place = context with { Instance = property.Value, InstanceLocation = context.InstanceLocation.Combine(property.Name), EvaluationPath = path };
            results.Add(keyword.Subschemas[0].Evaluate(place));
        }

        var isValid = results.TrueForAll(result => result.IsValid);
        return new KeywordEvaluation
        {
            Keyword = Name,
            IsValid = isValid,
            Details = [.. results],
            Annotation = True,
            Error = isValid ? null : Name,
        };
    }

    private static IEnumerable<string> NamesIn(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(property => property.Name)
            : [];

    private sealed record Declared(HashSet<string> Names, Regex[] Patterns)
    {
        public bool Covers(string name) => Names.Contains(name) || Array.Exists(Patterns, pattern => pattern.IsMatch(name));
    }
}
