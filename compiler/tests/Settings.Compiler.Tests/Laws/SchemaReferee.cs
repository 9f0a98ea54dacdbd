using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Json.Schema.Keywords;
using Settings.Compiler.Schemas;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Another validator of JSON Schema, in this process: JsonSchema.Net, with patterns that end at the very end.</summary>
internal static class SchemaReferee
{
    private static readonly Lazy<Dialect> Draft202012 = new(() => WithOurPatterns(Dialect.Draft202012, "2020-12"));
    private static readonly Lazy<Dialect> Draft07 = new(() => WithOurPatterns(Dialect.Draft07, "07"));

    /// <summary>What it says of documents.</summary>
    /// <param name="schema">The schema as JSON.</param>
    /// <param name="draft">The draft that it is written in.</param>
    /// <param name="documents">The documents as JSON.</param>
    /// <returns>For each document null when it is accepted, or else why it is not.</returns>
    public static IReadOnlyList<string?> Judge(string schema, SchemaDraft draft, IEnumerable<string> documents)
    {
        // The keyword would choose the official dialect, whose '$' also matches before a last line end.
        var text = JsonNode.Parse(schema)?.AsObject() ?? throw new ArgumentException("The schema is not an object.", nameof(schema));
        text.Remove("$schema");
        var options = new BuildOptions { Dialect = draft == SchemaDraft.Draft07 ? Draft07.Value : Draft202012.Value, SchemaRegistry = new SchemaRegistry() };
        var judge = JsonSchema.FromText(text.ToJsonString(), options);
        return [.. documents.Select(document => Judge(judge, JsonElement.Parse(document)))];
    }

    private static string? Judge(JsonSchema judge, JsonElement document)
    {
        if (judge.Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.Flag }).IsValid)
        {
            return null;
        }

        var reasons = judge.Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List });
        var refused = (reasons.Details ?? []).Last(place => place.Errors is { Count: > 0 });
        return $"{refused.InstanceLocation}: {string.Join(", ", refused.Errors?.Values.AsEnumerable() ?? [])}";
    }

    private static Dialect WithOurPatterns(Dialect dialect, string name) => dialect
        .Without([PatternKeyword.Instance], new Uri($"referee:///{name}/without-patterns"))
        .With([new LinearPatternKeyword()], new Uri($"referee:///{name}"), refIgnoresSiblingKeywords: null, allowUnknownKeywords: null);
}
