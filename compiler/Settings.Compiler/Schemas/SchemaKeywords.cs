namespace Settings.Compiler.Schemas;

/// <summary>The keywords of JSON Schema that schemas may use.</summary>
internal static class SchemaKeywords
{
    /// <summary>The keyword that holds what JSON Schema has no word for; docs/schema-vocabulary.md lists its words.</summary>
    public const string Vocabulary = "bottlerocket";

    /// <summary>All of them.</summary>
    public static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "$schema", "$ref", "title", "description", "type", "enum", "const", "anyOf",
        "properties", "required", "additionalProperties", "propertyNames",
        "items", "prefixItems", "minItems", "maxItems",
        "minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType",
        "minimum", "maximum", "deprecated", Vocabulary,
    };
}
