using System.Globalization;
using System.Text.Json;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Validation;

/// <summary>
/// What schemas say of a place in a document for those who write it: what a member is for, which ones there are, which values. All
/// alternatives count, since what is not written yet decides between them.
/// </summary>
/// <param name="source">The catalog that has the schemas.</param>
public sealed class SchemaGuide(ICatalogSource source)
{
    // References may lead in circles, and alternatives into each other.
    private const int MostPlaces = 500;

    private readonly SchemaValidator _schemas = new(source);

    /// <summary>What a place is for; null when the schema does not say.</summary>
    /// <param name="schema">The path of the schema, such as schemas/meta/model.json.</param>
    /// <param name="path">The names and indices that lead to the place.</param>
    public string? DescriptionOf(string schema, IReadOnlyList<string> path) => At(schema, path).Select(DescriptionOf).FirstOrDefault(text => text is not null);

    /// <summary>The members that an object can have.</summary>
    /// <param name="schema">The path of the schema.</param>
    /// <param name="path">The names and indices that lead to the object.</param>
    public IReadOnlyList<SchemaMember> MembersOf(string schema, IReadOnlyList<string> path) => At(schema, path)
        .SelectMany(place => place.Keyword("properties") is { ValueKind: JsonValueKind.Object } members
            ? members.EnumerateObject().Select(member => new SchemaMember(member.Name, DescriptionAt(place.Below("properties").Below(member.Name)))).ToArray() : [])
        .DistinctBy(member => member.Name)
        .ToArray();

    /// <summary>The values that are listed for a place.</summary>
    /// <param name="schema">The path of the schema.</param>
    /// <param name="path">The names and indices that lead to the place.</param>
    public IReadOnlyList<string> ValuesOf(string schema, IReadOnlyList<string> path) => At(schema, path)
        .SelectMany(place => place.Keyword("enum") is { ValueKind: JsonValueKind.Array } values ? values.EnumerateArray().ToArray() : place.Keyword("const") is { ValueKind: not JsonValueKind.Undefined } only ? [only] : [])
        .Select(value => value.GetRawText())
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    // All schemas that may be those of the place; none when one cannot be read.
    private SchemaPlace[] At(string schema, IReadOnlyList<string> path)
    {
        try
        {
            var places = Meant([new SchemaPlace(schema, string.Empty, _schemas.Document(schema))]);
            foreach (var step in path)
            {
                places = Meant(places.SelectMany(place => Step(place, step)));
            }

            return places;
        }
        catch (InvalidSchemaException)
        {
            return [];
        }
    }

    private string? DescriptionAt(SchemaPlace place) => Meant([place]).Select(DescriptionOf).FirstOrDefault(text => text is not null);

    private static string? DescriptionOf(SchemaPlace place) => place.Keyword("description") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    // Each with what it refers to and what it is put together of.
    private SchemaPlace[] Meant(IEnumerable<SchemaPlace> places)
    {
        var (open, found, known) = (new Queue<SchemaPlace>(places), new List<SchemaPlace>(), new HashSet<string>(StringComparer.Ordinal));
        while (found.Count < MostPlaces && open.TryDequeue(out var place))
        {
            if (!known.Add(place.LocationOf(string.Empty)))
            {
                continue;
            }

            found.Add(place);
            if (place.Keyword("$ref") is { ValueKind: JsonValueKind.String } reference)
            {
                open.Enqueue(place.Referenced(_schemas, reference.GetString() ?? string.Empty));
            }

            foreach (var word in (string[])["allOf", "anyOf", "oneOf"])
            {
                for (var i = 0; place.Keyword(word) is { ValueKind: JsonValueKind.Array } parts && i < parts.GetArrayLength(); i++)
                {
                    open.Enqueue(place.Below(word).Below(i.ToString(CultureInfo.InvariantCulture)));
                }
            }

            foreach (var word in (string[])["then", "else"])
            {
                if (place.Keyword(word).ValueKind == JsonValueKind.Object)
                {
                    open.Enqueue(place.Below(word));
                }
            }
        }

        return found.ToArray();
    }

    private static IEnumerable<SchemaPlace> Step(SchemaPlace place, string step)
    {
        if (place.Keyword("properties") is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(step, out _))
        {
            yield return place.Below("properties").Below(step);
            yield break;
        }

        if (place.Keyword("additionalProperties").ValueKind == JsonValueKind.Object)
        {
            yield return place.Below("additionalProperties");
        }

        if (place.Keyword("patternProperties") is { ValueKind: JsonValueKind.Object } patterns)
        {
            foreach (var pattern in patterns.EnumerateObject())
            {
                yield return place.Below("patternProperties").Below(pattern.Name);
            }
        }

        if (place.Keyword("prefixItems") is { ValueKind: JsonValueKind.Array } first && int.TryParse(step, CultureInfo.InvariantCulture, out var index) && index < first.GetArrayLength())
        {
            yield return place.Below("prefixItems").Below(step);
        }
        else if (place.Keyword("items").ValueKind == JsonValueKind.Object)
        {
            yield return place.Below("items");
        }
    }
}
