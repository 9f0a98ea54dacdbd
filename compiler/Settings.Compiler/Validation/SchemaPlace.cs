using System.Text.Json;
using Json.Pointer;

namespace Settings.Compiler.Validation;

/// <summary>A schema, and where in the catalog it is written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Pointer">The place in it, as a JSON pointer.</param>
/// <param name="Schema">The schema.</param>
/// <param name="IsOfNames">Whether it is about the names of an object's keys.</param>
internal sealed record SchemaPlace(string Path, string Pointer, JsonElement Schema, bool IsOfNames = false)
{
    /// <summary>The place that an evaluation reached from the root of a schema: it goes through references.</summary>
    public static SchemaPlace Follow(SchemaValidator schemas, string path, JsonPointer steps)
    {
        var place = new SchemaPlace(path, string.Empty, schemas.Document(path));
        foreach (var step in StepsOf(steps))
        {
            // Schemas of schemas have a property of that name, which is a schema.
            place = step == "$ref" && place.Keyword(step) is { ValueKind: JsonValueKind.String } reference
                ? place.Referenced(schemas, reference.GetString() ?? string.Empty)
                : place.Below(step);
        }

        return place;
    }

    /// <summary>The value of a keyword.</summary>
    public JsonElement Keyword(string name) =>
        Schema.ValueKind == JsonValueKind.Object && Schema.TryGetProperty(name, out var value) ? value : default;

    /// <summary>Where a keyword is written.</summary>
    public string LocationOf(string keyword) => keyword.Length == 0 ? $"{Path}#{Pointer}" : $"{Path}#{Pointer}/{keyword}";

    /// <summary>The schema that a reference leads to.</summary>
    public SchemaPlace Referenced(SchemaValidator schemas, string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var file = hash switch { 0 => Path, < 0 => SchemaValidator.Resolve(Path, reference), _ => SchemaValidator.Resolve(Path, reference[..hash]) };
        var place = new SchemaPlace(file, string.Empty, schemas.Document(file), IsOfNames);
        var inside = hash < 0 ? string.Empty : Uri.UnescapeDataString(reference[(hash + 1)..]);
        return inside.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(place, (at, step) => at.Below(Unescape(step)));
    }

    /// <summary>What a member or an item of it is.</summary>
    public SchemaPlace Below(string step)
    {
        // The engine escapes the names of properties twice.
        var name = Schema.ValueKind == JsonValueKind.Object && !Schema.TryGetProperty(step, out _) ? Unescape(step) : step;
        var below = Schema.ValueKind switch
        {
            JsonValueKind.Object when Schema.TryGetProperty(name, out var member) => member,
            JsonValueKind.Array when int.TryParse(name, out var index) && index < Schema.GetArrayLength() => Schema[index],
            _ => default,
        };
        return new SchemaPlace(Path, $"{Pointer}/{Escape(name)}", below, IsOfNames || name == "propertyNames");
    }

    /// <summary>The names and indices that a pointer goes through.</summary>
    public static IEnumerable<string> StepsOf(JsonPointer pointer) => StepsOf(pointer.ToString());

    /// <summary>The same of a pointer as text.</summary>
    public static IEnumerable<string> StepsOf(string pointer) => pointer.Split('/').Skip(1).Select(Unescape);

    /// <summary>A name as a JSON pointer writes it.</summary>
    public static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
