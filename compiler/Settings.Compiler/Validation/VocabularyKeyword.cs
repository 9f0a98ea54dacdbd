using System.Text.Json;
using Json.Schema;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Validation;

/// <summary>The keyword of our vocabulary: it annotates, and refuses nothing.</summary>
internal sealed class VocabularyKeyword : IKeywordHandler
{
    /// <inheritdoc/>
    public string Name => SchemaKeywords.Vocabulary;

    /// <inheritdoc/>
    public object? ValidateKeywordValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? null : throw new JsonSchemaException($"'{Name}' must be an object");

    /// <inheritdoc/>
    public void BuildSubschemas(KeywordData keyword, BuildContext context)
    {
        // Its words contain no schemas.
    }

    /// <inheritdoc/>
    public KeywordEvaluation Evaluate(KeywordData keyword, EvaluationContext context) => KeywordEvaluation.Ignore;
}
