using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Validation;

/// <summary>The keyword pattern, in linear time and with '$' as the very end; the engine's own has neither.</summary>
internal sealed class LinearPatternKeyword : IKeywordHandler
{
    /// <inheritdoc/>
    public string Name => "pattern";

    /// <inheritdoc/>
    public object? ValidateKeywordValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? EcmaRegex.Create(value.GetString() ?? string.Empty) : throw new JsonSchemaException("'pattern' must be a string");

    /// <inheritdoc/>
    public void BuildSubschemas(KeywordData keyword, BuildContext context)
    {
        // A pattern has no schemas below it.
    }

    /// <inheritdoc/>
    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context)
    {
        if (context.Instance.ValueKind != JsonValueKind.String || keyword.Value is not Regex regex)
        {
            return KeywordEvaluation.Ignore;
        }

        var isMatch = regex.IsMatch(context.Instance.GetString() ?? string.Empty);
        return new KeywordEvaluation { Keyword = Name, IsValid = isMatch, Error = isMatch ? null : Name };
    }
}
