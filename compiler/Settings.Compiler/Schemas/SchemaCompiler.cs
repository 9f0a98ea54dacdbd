using System.Text.Json;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas.Formats;
using Settings.Compiler.Schemas.Patterns;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Schemas;

/// <summary>
/// Turns a JSON Schema document (2020-12) into nodes. It knows the keywords that settings use, and refuses every other one:
/// a rule that is not enforced is worse than none.
/// </summary>
internal sealed class SchemaCompiler
{
    private readonly string _path;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _release;
    private readonly Func<string, SchemaNode> _type;

    private SchemaCompiler(string path, ReadOnlyMemory<byte> bytes, string release, Func<string, SchemaNode> type)
    {
        _path = path;
        _bytes = bytes;
        _release = release;
        _type = type;
    }

    /// <summary>Compiles the document at a path of the catalog, as a release has it.</summary>
    /// <exception cref="CatalogException">It is not a schema, or uses what this compiler does not know.</exception>
    public static SchemaNode Compile(string path, ReadOnlyMemory<byte> bytes, string release, Func<string, SchemaNode> type)
    {
        var compiler = new SchemaCompiler(path, bytes, release, type);
        try
        {
            return compiler.Node(CatalogJson.Parse(bytes));
        }
        catch (JsonException broken)
        {
            throw compiler.Broken(CatalogDiagnostics.InvalidSchema(CatalogJson.PlaceOf(bytes, broken), path, "it is not valid JSON from here on"));
        }
    }

    private SchemaSlot Slot(JsonElement schema) => Slot(schema, Vocabulary(schema));

    private SchemaSlot Slot(JsonElement schema, SchemaVocabulary words) => new(words.Notes, () => Node(schema, words));

    private SchemaProperty Property(string name, JsonElement schema, bool isRequired)
    {
        var words = Vocabulary(schema);
        return new SchemaProperty(name, Slot(schema, words), words.Traits, isRequired);
    }

    private SchemaNode Node(JsonElement schema, SchemaVocabulary? words = null)
    {
        try
        {
            return Read(schema, words);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or KeyNotFoundException)
        {
            // What JSON's reader says when a list is in the place of an object, or something is missing.
            throw Fault(schema, "a keyword has a value of the wrong kind, or lacks a part of it");
        }
    }

    private SchemaNode Read(JsonElement schema, SchemaVocabulary? known)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            throw Fault(schema, "a schema must be an object");
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            if (!SchemaKeywords.Known.Contains(CatalogJson.NameOf(keyword)))
            {
                throw Broken(CatalogDiagnostics.InvalidSchema(CatalogJson.PlaceOf(_bytes, keyword), _path, $"unknown keyword '{keyword.Name}'"));
            }
        }

        var words = known ?? Vocabulary(schema);
        if (schema.TryGetProperty("$ref"u8, out var reference))
        {
            return Referenced(reference);
        }

        if (schema.TryGetProperty("anyOf"u8, out var options))
        {
            return Choice(words, [.. options.EnumerateArray().Select(Slot)]);
        }

        if (schema.TryGetProperty("enum"u8, out var values))
        {
            return new EnumNode(words.Notes, words.Normalisation, [.. values.EnumerateArray().Select(Text)]);
        }

        return schema.TryGetProperty("const"u8, out var single)
            ? new EnumNode(words.Notes, words.Normalisation, [Text(single)])
            : OfType(schema, words);
    }

    // Two kinds of values at once, such as a list or a table, are a choice between them.
    private SchemaNode OfType(JsonElement schema, SchemaVocabulary words)
    {
        if (!schema.TryGetProperty("type"u8, out var type))
        {
            throw Fault(schema, "a schema must have one of type, $ref, anyOf, enum and const");
        }

        return type.ValueKind == JsonValueKind.Array
            ? Choice(words, [.. type.EnumerateArray().Select(one => new SchemaSlot(SchemaNotes.None, () => OfType(schema, SchemaVocabulary.Empty, Text(one))))])
            : OfType(schema, words, Text(type));
    }

    private SchemaNode OfType(JsonElement schema, SchemaVocabulary words, string type) => type switch
    {
        "boolean" => new BooleanNode(words.Notes),
        "integer" => new IntegerNode(words.Notes, Number(schema, "minimum", long.MinValue), Number(schema, "maximum", long.MaxValue)),
        "string" => String(schema, words),
        "array" => List(schema, words),
        "object" => Table(schema, words),
        _ => throw Fault(schema, $"unknown type '{type}'"),
    };

    private static ChoiceNode Choice(SchemaVocabulary words, IReadOnlyList<SchemaSlot> options) => new(words.Notes, words.Normalisation, options);

    private StringNode String(JsonElement schema, SchemaVocabulary words)
    {
        IStringFormat? format = null;
        if (schema.TryGetProperty("format"u8, out var name))
        {
            format = StringFormats.Find(Text(name)) ?? throw Fault(name, $"unknown format '{Text(name)}'; known: {string.Join(", ", StringFormats.Names)}");
        }

        // The pattern beside a format is for other tools: it says the part of the format that a regular expression can say.
        var pattern = schema.TryGetProperty("pattern"u8, out var text) && format is null ? Pattern(text, Text(text)) : null;
        return new StringNode(words.Notes, words.Normalisation, Count(schema, "minLength", 0), Count(schema, "maxLength", int.MaxValue), pattern, format);
    }

    private SchemaPattern Pattern(JsonElement place, string pattern) =>
        new(pattern, () => TextPattern.TryCompile(pattern, out var reason) ?? throw Fault(place, $"the pattern '{pattern}' {reason}"));

    private ListNode List(JsonElement schema, SchemaVocabulary words)
    {
        IReadOnlyList<SchemaSlot> prefix = schema.TryGetProperty("prefixItems"u8, out var first) ? [.. first.EnumerateArray().Select(Slot)] : [];
        var hasItems = schema.TryGetProperty("items"u8, out var items);
        var rest = hasItems && items.ValueKind == JsonValueKind.Object ? Slot(items) : null;
        var maximum = hasItems && items.ValueKind == JsonValueKind.False ? prefix.Count : int.MaxValue;
        return new ListNode(words.Notes, prefix, rest, Count(schema, "minItems", 0), Count(schema, "maxItems", maximum));
    }

    private TableNode Table(JsonElement schema, SchemaVocabulary words)
    {
        var required = schema.TryGetProperty("required"u8, out var names) ? names.EnumerateArray().Select(Text).ToHashSet(StringComparer.Ordinal) : [];
        var properties = new List<SchemaProperty>();
        var others = new List<SchemaProperty>();
        if (schema.TryGetProperty("properties"u8, out var declared))
        {
            foreach (var property in declared.EnumerateObject())
            {
                var name = CatalogJson.NameOf(property);
                var member = Property(name, property.Value, required.Contains(name));
                (member.Notes.Releases.Contains(_release) ? properties : others).Add(member);
            }
        }

        var hasRest = schema.TryGetProperty("additionalProperties"u8, out var rest);
        return new TableNode(words.Notes, new TableShape
        {
            Properties = properties,
            OfOtherReleases = others,
            Rest = hasRest && rest.ValueKind == JsonValueKind.Object ? Slot(rest) : null,
            Keys = schema.TryGetProperty("propertyNames"u8, out var keys) ? Slot(OfOtherKeys(keys, [.. properties, .. others])) : null,
            IgnoresUnknown = !hasRest || rest.ValueKind == JsonValueKind.True,
            IsPositional = words.IsPositional,
        });
    }

    // JSON Schema applies propertyNames to declared members, too, so their names are in it as an alternative.
    private JsonElement OfOtherKeys(JsonElement keys, List<SchemaProperty> properties)
    {
        if (!keys.TryGetProperty("anyOf"u8, out var options))
        {
            return keys;
        }

        var others = options.EnumerateArray().Where(option => !option.TryGetProperty("enum"u8, out var names)
            || !names.EnumerateArray().All(name => properties.Exists(p => p.Name == name.GetString()))).ToArray();
        return others.Length == 1 ? others[0] : throw Fault(keys, "propertyNames may have one alternative beside the names of the declared members");
    }

    // Types lie in one folder, models in another: the reference of a type to a type is a name alone.
    private SchemaNode Referenced(JsonElement place)
    {
        var reference = Text(place);
        const string End = ".json";
        var start = _path.Contains("/types/", StringComparison.Ordinal) ? string.Empty : "../types/";
        var name = reference.StartsWith(start, StringComparison.Ordinal) && reference.EndsWith(End, StringComparison.Ordinal)
            ? reference[start.Length..^End.Length]
            : string.Empty;
        return name.Length > 0 && !name.Contains('/', StringComparison.Ordinal) ? _type(name) : throw Fault(place, $"'{reference}' is not a valid reference to a type; write {start}NAME{End}");
    }

    private SchemaVocabulary Vocabulary(JsonElement schema)
    {
        try
        {
            return SchemaVocabulary.Read(schema);
        }
        catch (FormatException wrong)
        {
            throw Fault(schema, wrong.Message);
        }
    }

    private string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? CatalogJson.WordOf(value) : throw Fault(value, $"{value.GetRawText()} must be a string");

    private Int128 Number(JsonElement schema, string keyword, long fallback)
    {
        if (!schema.TryGetProperty(keyword, out var value))
        {
            return fallback;
        }

        return value.TryGetInt64(out var number) ? number : throw Fault(value, $"{keyword} must be a whole number");
    }

    private int Count(JsonElement schema, string keyword, int fallback)
    {
        if (!schema.TryGetProperty(keyword, out var value))
        {
            return fallback;
        }

        return value.TryGetInt32(out var number) && number >= 0 ? number : throw Fault(value, $"{keyword} must be a whole number that is not negative");
    }

    private CatalogException Fault(JsonElement place, string reason) => Broken(CatalogDiagnostics.InvalidSchema(CatalogJson.PlaceOf(_bytes, place), _path, reason));

    private CatalogException Broken(Diagnostic diagnostic) => new(CatalogJson.TextOf(_path, _bytes), [diagnostic]);
}
