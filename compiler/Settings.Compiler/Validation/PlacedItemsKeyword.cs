using System.Text.Json;
using Json.Schema;
using Json.Schema.Keywords;

namespace Settings.Compiler.Validation;

/// <summary>The keyword items with the places that its items have; the engine's own counts them from the end of prefixItems.</summary>
internal sealed class PlacedItemsKeyword : IKeywordHandler
{
    // What unevaluatedItems asks for: all items have been seen.
    private static readonly JsonElement True = JsonElement.Parse("true");

    /// <inheritdoc/>
    public string Name => "items";

    /// <inheritdoc/>
    public object? ValidateKeywordValue(JsonElement value) => AdditionalPropertiesKeyword.Instance.ValidateKeywordValue(value);

    /// <inheritdoc/>
    public void BuildSubschemas(KeywordData keyword, BuildContext context)
    {
        keyword.Subschemas = [JsonSchema.BuildNode(context with { LocalSchema = keyword.RawValue })];
        keyword.Value = context.LocalSchema.TryGetProperty("prefixItems"u8, out var prefix) && prefix.ValueKind == JsonValueKind.Array ? prefix.GetArrayLength() : 0;
    }

    /// <inheritdoc/>
    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        if (context.Instance.ValueKind != JsonValueKind.Array || keyword.Value is not int first)
        {
            return KeywordEvaluation.Ignore;
        }

        var results = new List<EvaluationResults>();
        var path = context.EvaluationPath.Combine(Name);
        var index = -1;
        foreach (var item in context.Instance.EnumerateArray())
        {
            index++;
            if (index >= first)
            {
                results.Add(keyword.Subschemas[0].Evaluate(context with { Instance = item, InstanceLocation = context.InstanceLocation.Combine(index), EvaluationPath = path }));
            }
        }

        var isValid = results.TrueForAll(result => result.IsValid);
        return new KeywordEvaluation { Keyword = Name, IsValid = isValid, Details = [.. results], Annotation = True, Error = isValid ? null : Name };
    }
}
