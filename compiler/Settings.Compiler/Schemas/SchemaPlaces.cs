using System.Text.Json;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Schemas;

/// <summary>Where the schemas of a catalog define settings and their types.</summary>
/// <param name="source">The catalog.</param>
/// <param name="release">The release whose schemas are meant.</param>
public sealed class SchemaPlaces(ICatalogSource source, string release)
{
    private const string Models = "schemas/models/";
    private const string Types = "schemas/types/";

    /// <summary>Where a setting is defined: its name in the model of its extension, or the words for names that people choose; null when no model has it.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    /// <exception cref="CatalogException">A schema is missing or broken.</exception>
    public SourcePlace? DefinitionOf(SettingPath setting) => Find(setting) is { } place ? PlaceOf(place) : null;

    /// <summary>The files of the types that a value can have, or that what is in its list or table can have; empty when its model says it all.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    /// <exception cref="CatalogException">A schema is missing or broken.</exception>
    public IReadOnlyList<SourcePlace> TypesOf(SettingPath setting) =>
        Find(setting) is { } place ? NamedTypes(place.Schema).Distinct(StringComparer.Ordinal).Select(name => PlaceOf(Read(Types + name))).ToArray() : [];

    private static SourcePlace PlaceOf(PlacedSchema place) => new(CatalogJson.TextOf(place.Path, place.Bytes), place.Span);

    private PlacedSchema? Find(SettingPath setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        PlacedSchema? place = null;
        foreach (var part in setting.Parts.AsSpan()[1..])
        {
            place = part.Depth == 2 ? ModelOf(part.Name) : place is null ? null : StepInto(place, part);
        }

        return place;
    }

    private PlacedSchema? ModelOf(string extension) => source.Read($"{Models}{extension}.json") is null ? null : Read(Models + extension);

    private PlacedSchema Read(string path)
    {
        var file = SchemaLibrary.Read(source, path, release);
        var root = CatalogJson.Parse(file.Bytes);
        return new PlacedSchema(file.Path, file.Bytes, root, root.TryGetProperty("title"u8, out var title) ? CatalogJson.PlaceOf(file.Bytes, title) : default);
    }

    private PlacedSchema? StepInto(PlacedSchema place, SettingPath part)
    {
        foreach (var schema in Meant(place))
        {
            if ((part.IsItem ? ItemOf(schema, part.Index.GetValueOrDefault()) : MemberOf(schema, part.Name)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // What a schema refers to, and each of its alternatives.
    private IEnumerable<PlacedSchema> Meant(PlacedSchema place)
    {
        if (TypeNamed(place.Schema) is { } name)
        {
            return Meant(Read(Types + name));
        }

        return place.Schema.TryGetProperty("anyOf"u8, out var options)
            ? options.EnumerateArray().SelectMany(option => Meant(place with { Schema = option }))
            : [place];
    }

    private static PlacedSchema? ItemOf(PlacedSchema list, int index) =>
        list.Schema.TryGetProperty("prefixItems"u8, out var first) && index < first.GetArrayLength() ? list.At(first[index])
        : list.Schema.TryGetProperty("items"u8, out var items) && items.ValueKind == JsonValueKind.Object ? list.At(items)
        : null;

    private static PlacedSchema? MemberOf(PlacedSchema table, string name)
    {
        if (table.Schema.TryGetProperty("properties"u8, out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                if (property.NameEquals(name) || AliasesOf(property.Value).Contains(name, StringComparer.Ordinal))
                {
                    return table.At(property);
                }
            }
        }

        foreach (var keyword in table.Schema.EnumerateObject())
        {
            if (keyword.NameEquals("additionalProperties"u8) && keyword.Value.ValueKind == JsonValueKind.Object)
            {
                return table.At(keyword);
            }
        }

        return null;
    }

    private static string?[] AliasesOf(JsonElement schema) =>
        schema.TryGetProperty(SchemaKeywords.Vocabulary, out var words) && words.TryGetProperty("aliases"u8, out var aliases) ? aliases.EnumerateArray().Select(alias => alias.GetString()).ToArray() : [];

    private static IEnumerable<string> NamedTypes(JsonElement schema)
    {
        if (TypeNamed(schema) is { } name)
        {
            return [name];
        }

        var parts = new List<JsonElement>();
        foreach (var keyword in schema.EnumerateObject())
        {
            if (keyword.Name is "anyOf" or "prefixItems")
            {
                parts.AddRange(keyword.Value.EnumerateArray());
            }
            else if (keyword.Name is "items" or "additionalProperties" or "propertyNames" && keyword.Value.ValueKind == JsonValueKind.Object)
            {
                parts.Add(keyword.Value);
            }
        }

        return parts.SelectMany(NamedTypes);
    }

    // The last part of a reference is the file of the type.
    private static string? TypeNamed(JsonElement schema) =>
        schema.TryGetProperty("$ref"u8, out var reference) && reference.GetString() is { } path ? Path.GetFileNameWithoutExtension(path) : null;

    private sealed record PlacedSchema(string Path, ReadOnlyMemory<byte> Bytes, JsonElement Schema, TextSpan Span)
    {
        public PlacedSchema At(JsonElement schema) => this with { Schema = schema, Span = CatalogJson.PlaceOf(Bytes, schema) };

        public PlacedSchema At(JsonProperty property) => this with { Schema = property.Value, Span = CatalogJson.PlaceOf(Bytes, property) };
    }
}
