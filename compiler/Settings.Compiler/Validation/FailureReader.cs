using System.Text.Json;
using Json.Pointer;
using Json.Schema;

namespace Settings.Compiler.Validation;

/// <summary>
/// Turns what the engine reports into failures that people can act on: only the keywords that refuse something themselves,
/// and of several alternatives the one that the document comes closest to.
/// </summary>
internal sealed class FailureReader(SchemaValidator schemas, string schema, JsonElement document, bool hidesValues)
{
    // These only hand down what their schemas say.
    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "$ref", "allOf", "anyOf", "oneOf", "if", "then", "else", "properties", "patternProperties", "additionalProperties",
        "unevaluatedProperties", "items", "prefixItems", "unevaluatedItems", "dependentSchemas", "propertyNames",
    };

    private readonly FailureText _text = new(hidesValues);

    /// <summary>The failures of an evaluation.</summary>
    public IReadOnlyList<SchemaFailure> Read(EvaluationResults results) => [.. Failures(results).Distinct()];

    private IEnumerable<SchemaFailure> Failures(EvaluationResults results)
    {
        if (results.IsValid)
        {
            return [];
        }

        var below = (results.Details ?? []).Where(detail => !detail.IsValid && !MayFail(results, detail)).ToLookup(detail => AlternativeOf(results, detail) ?? string.Empty);
        return Own(results)
            .Concat(below[string.Empty].SelectMany(Failures))
            .Concat(below.Where(group => group.Key.Length > 0).SelectMany(group => OfAlternatives(results, group.Key, [.. group])));
    }

    private IEnumerable<SchemaFailure> Own(EvaluationResults results)
    {
        var place = SchemaPlace.Follow(schemas, schema, results.EvaluationPath);
        var location = results.InstanceLocation.ToString();
        if (place.Schema.ValueKind == JsonValueKind.False)
        {
            yield return OfNothing(results, place, location);
            yield break;
        }

        var value = place.IsOfNames ? NameAt(results.InstanceLocation) : Value(results.InstanceLocation);
        foreach (var keyword in Refusing(results).Where(keyword => !Containers.Contains(keyword)))
        {
            foreach (var (problem, allowed) in _text.Of(keyword, place.Keyword(keyword), value, place.IsOfNames))
            {
                yield return new SchemaFailure(location, place.IsOfNames, problem, allowed, place.LocationOf(keyword));
            }
        }

        if (place.Keyword("oneOf").ValueKind == JsonValueKind.Array && (results.Details ?? []).Count(detail => detail.IsValid && AlternativeOf(results, detail) == "oneOf") > 1)
        {
            yield return new SchemaFailure(location, IsName: false, "several alternatives fit", "exactly one must", place.LocationOf("oneOf"));
        }
    }

    // The engine gives no error for not, only the result that should have failed.
    private static IEnumerable<string> Refusing(EvaluationResults results) =>
        (results.Errors ?? []).Keys.Concat((results.Details ?? []).Where(detail => detail.IsValid && KeywordOf(results, detail) == "not").Select(_ => "not"));

    // The schema false: a key or an item that must not be there.
    private SchemaFailure OfNothing(EvaluationResults results, SchemaPlace place, string location)
    {
        var steps = results.InstanceLocation;
        if (SchemaPlace.StepsOf(steps).LastOrDefault() is not { } name || Value(steps.GetParent() ?? JsonPointer.Empty).ValueKind != JsonValueKind.Object)
        {
            return new SchemaFailure(location, IsName: false, "nothing may be here", Allowed: null, place.LocationOf(string.Empty));
        }

        var owner = SchemaPlace.Follow(schemas, schema, results.EvaluationPath.GetParent() ?? JsonPointer.Empty);
        return new SchemaFailure(location, IsName: true, $"unknown key '{name}'", FailureText.Known(name, owner.Keyword("properties")), place.LocationOf(string.Empty));
    }

    private SchemaFailure[] OfAlternatives(EvaluationResults parent, string keyword, IReadOnlyList<EvaluationResults> alternatives)
    {
        var here = parent.InstanceLocation.ToString();
        var read = alternatives.Select(alternative => Failures(alternative).ToArray()).ToArray();

        // An alternative whose very kind or constant is another one was not meant.
        var meant = read.Where(failures => !failures.Any(failure => failure.Location == here && IsOfAnotherKind(failure))).ToArray();
        if (meant is [var only])
        {
            return only;
        }

        var closest = (meant.Length > 0 ? meant : read).GroupBy(failures => failures.Length).MinBy(group => group.Key)?.ToArray() ?? [];
        return closest is [var single] && meant.Length > 0 ? single : [Choice(parent, keyword, here, meant.Length > 0 ? meant : read)];
    }

    private SchemaFailure Choice(EvaluationResults parent, string keyword, string here, SchemaFailure[][] alternatives)
    {
        var place = SchemaPlace.Follow(schemas, schema, parent.EvaluationPath);
        var allowed = alternatives.Select(failures => string.Join(" and ", failures.Select(failure => failure.Allowed ?? failure.Problem))).Distinct(StringComparer.Ordinal);
        return new SchemaFailure(here, IsName: false, $"{_text.Name(Value(parent.InstanceLocation))} fits none of the alternatives", string.Join("; or ", allowed), place.LocationOf(keyword));
    }

    private static bool IsOfAnotherKind(SchemaFailure failure) =>
        failure.SchemaLocation.EndsWith("/type", StringComparison.Ordinal)
        || failure.SchemaLocation.EndsWith("/const", StringComparison.Ordinal)
        || failure.SchemaLocation.EndsWith("/enum", StringComparison.Ordinal);

    // What need not hold: a condition, what is forbidden, an item of those that need not all be alike, an alternative beside one that holds.
    private static bool MayFail(EvaluationResults parent, EvaluationResults detail) =>
        KeywordOf(parent, detail) is "if" or "not" or "contains"
        || (AlternativeOf(parent, detail) is { } keyword && (parent.Details ?? []).Any(other => other.IsValid && AlternativeOf(parent, other) == keyword));

    // The keyword whose alternative a result is; null for everything that is not an alternative.
    private static string? AlternativeOf(EvaluationResults parent, EvaluationResults detail) =>
        KeywordOf(parent, detail) is ("anyOf" or "oneOf") and var keyword ? keyword : null;

    private static string? KeywordOf(EvaluationResults parent, EvaluationResults detail) =>
        detail.EvaluationPath.SegmentCount > parent.EvaluationPath.SegmentCount ? detail.EvaluationPath[parent.EvaluationPath.SegmentCount].ToString() : null;

    private static JsonElement NameAt(JsonPointer location)
    {
        var name = JsonEncodedText.Encode(SchemaPlace.StepsOf(location).Last());
        return JsonElement.Parse($"\"{name}\"");
    }

    private JsonElement Value(JsonPointer location) => location.Evaluate(document) ?? default;
}
