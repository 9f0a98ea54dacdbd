using System.Text;
using System.Text.Json;
using Settings.Compiler.Checking;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Patterns;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Compilation.Files;

/// <summary>
/// What a model or type must obey beyond its meta-schema: references lead to types, bounds leave room, patterns compile, words are where
/// something reads them, every setting has the release that it came with, and no two members have one name.
/// </summary>
/// <param name="schemas">The catalog's schemas.</param>
/// <param name="release">The release that has the types which suggestions must be allowed by.</param>
internal sealed class SchemaAudit(SchemaLibrary schemas, string release)
{
    private const string End = ".json";

    private static readonly (string Least, string Most)[] Bounds = [("minimum", "maximum"), ("minLength", "maxLength"), ("minItems", "maxItems")];

    private readonly Lazy<IReadOnlyList<string>> _types = new(() => schemas.TypeNames);

    /// <summary>The findings about a model or a type; none about other files.</summary>
    public IEnumerable<Diagnostic> Check(AuditedFile file)
    {
        if (!file.Kind.IsOfSettings)
        {
            return [];
        }

        var name = file.Kind.NameOf(file.Path).Split('/')[^1];
        Diagnostic[] title = Text(file.Value, "title") is { } given && given != name
            ? [Invalid(file, "/title", $"the title is '{given}', but the file is that of '{name}'; write the name of the file")]
            : [];
        return title.Concat(AllBelow(file.Value, string.Empty).SelectMany(part => Check(file, part.Schema, part.Pointer)))
            .Concat(file.Kind.IsModel ? Undated(file, file.Value, string.Empty) : []);
    }

    private IEnumerable<Diagnostic> Check(AuditedFile file, JsonElement schema, string pointer)
    {
        if (Text(schema, "$ref") is { } reference && NameOf(reference) is var type && !_types.Value.Contains(type, StringComparer.Ordinal))
        {
            var near = NearestName.Of(type, _types.Value);
            yield return Invalid(file, $"{pointer}/$ref", $"there is no type '{type}'; {(near is null ? string.Empty : $"did you mean '{near}'? Otherwise ")}add schemas/types/{type}.json");
        }

        if (Text(schema, "pattern") is { } pattern && TextPattern.TryCompile(pattern, out var reason) is null)
        {
            yield return Invalid(file, $"{pointer}/pattern", $"the pattern '{pattern}' {reason}");
        }

        foreach (var (place, word) in SchemaWordAudit.Check(schema, pointer))
        {
            yield return Invalid(file, place, word);
        }

        foreach (var (least, most) in Bounds)
        {
            if (Number(schema, least) is { } low && Number(schema, most) is { } high && low > high)
            {
                yield return Invalid(file, $"{pointer}/{least}", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{least}' is {low}, above '{most}' {high}, so no value is allowed; exchange the two, or correct one"));
            }
        }

        foreach (var finding in Refused(file, schema, pointer))
        {
            yield return finding;
        }

        var members = Members(schema, "properties").Select(member => (member.Name, Pointer: $"{pointer}/properties/{SchemaPlace.Escape(member.Name)}", Aliases: AliasesOf(member.Value))).ToArray();
        var names = members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, place, aliases) in members)
        {
            for (var i = 0; i < aliases.Length; i++)
            {
                if (!names.Add(aliases[i]))
                {
                    yield return Invalid(file, $"{place}/{SchemaKeywords.Vocabulary}/aliases/{i}", $"another member is also called '{aliases[i]}'; choose another name");
                }
            }
        }

        var required = schema.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(name => name.GetString() ?? string.Empty).ToArray() : [];
        for (var i = 0; i < required.Length; i++)
        {
            if (members.All(member => member.Name != required[i]))
            {
                yield return Invalid(file, $"{pointer}/required/{i}", $"'required' names the unknown member '{required[i]}'; allowed: {string.Join(", ", members.Select(member => $"'{member.Name}'"))}");
            }
        }
    }

    // What is suggested must be allowed.
    private IEnumerable<Diagnostic> Refused(AuditedFile file, JsonElement schema, string pointer)
    {
        if (Word(schema, "suggests") is not { ValueKind: JsonValueKind.Array } suggestions)
        {
            yield break;
        }

        var rule = SchemaCompiler.Compile(file.Path, Encoding.UTF8.GetBytes(schema.GetRawText()), release, name => schemas.Type(name, release));
        foreach (var (index, suggestion) in suggestions.EnumerateArray().Index())
        {
            if (suggestion.GetString() is { } text && !ScalarChecker.IsAllowed(text, rule))
            {
                yield return Invalid(
                    file, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pointer}/{SchemaKeywords.Vocabulary}/suggests/{index}"), $"'{text}' is suggested, but it must be {rule.Expects}; correct or remove it");
            }
        }
    }

    // A table that came whole says it for what is in it, one that grew leaves it to its members.
    private static IEnumerable<Diagnostic> Undated(AuditedFile file, JsonElement schema, string pointer)
    {
        if (SinceOf(schema) is not null)
        {
            return [];
        }

        (JsonElement Schema, string Pointer)[] members = [.. MembersIn(schema, pointer)];
        return members.Length > 0
            ? members.SelectMany(member => Undated(file, member.Schema, member.Pointer))
            : [CatalogFileDiagnostics.NoSince(file.PlaceOf(pointer, pointer.Length > 0), pointer.Length > 0 ? pointer.Split('/')[^1] : file.Parts[^1])];
    }

    // Those of a table, and of the tables that a list or map consists of.
    private static IEnumerable<(JsonElement Schema, string Pointer)> MembersIn(JsonElement schema, string pointer) => Members(schema, "properties").Length > 0
        ? Below(schema, pointer).Where(part => part.Pointer.StartsWith($"{pointer}/properties/", StringComparison.Ordinal))
        : Below(schema, pointer).Where(part => !part.Pointer.EndsWith("/propertyNames", StringComparison.Ordinal)).SelectMany(part => MembersIn(part.Schema, part.Pointer));

    private static IEnumerable<(JsonElement Schema, string Pointer)> AllBelow(JsonElement schema, string pointer) =>
        Below(schema, pointer).SelectMany(part => AllBelow(part.Schema, part.Pointer)).Prepend((schema, pointer));

    private static IEnumerable<(JsonElement Schema, string Pointer)> Below(JsonElement schema, string pointer)
    {
        foreach (var member in Members(schema, "properties"))
        {
            yield return (member.Value, $"{pointer}/properties/{SchemaPlace.Escape(member.Name)}");
        }

        foreach (var word in (string[])["items", "additionalProperties", "propertyNames"])
        {
            if (schema.TryGetProperty(word, out var one) && one.ValueKind == JsonValueKind.Object)
            {
                yield return (one, $"{pointer}/{word}");
            }
        }

        foreach (var word in (string[])["anyOf", "prefixItems"])
        {
            foreach (var (index, option) in schema.TryGetProperty(word, out var several) ? several.EnumerateArray().Index() : [])
            {
                yield return (option, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pointer}/{word}/{index}"));
            }
        }
    }

    private static JsonProperty[] Members(JsonElement schema, string word) => schema.TryGetProperty(word, out var members) ? [.. members.EnumerateObject()] : [];

    private static string[] AliasesOf(JsonElement schema) =>
        Word(schema, "aliases") is { ValueKind: JsonValueKind.Array } aliases ? [.. aliases.EnumerateArray().Select(alias => alias.GetString() ?? string.Empty)] : [];

    private static string? SinceOf(JsonElement schema) => Word(schema, "since") is { ValueKind: JsonValueKind.String } since ? since.GetString() : null;

    private static JsonElement Word(JsonElement schema, string word) =>
        schema.TryGetProperty(SchemaKeywords.Vocabulary, out var words) && words.TryGetProperty(word, out var value) ? value : default;

    private static string? Text(JsonElement schema, string word) => schema.TryGetProperty(word, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static long? Number(JsonElement schema, string word) =>
        schema.TryGetProperty(word, out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var value) ? value : null;

    private static string NameOf(string reference) => reference[(reference.LastIndexOf('/') + 1)..^(reference.EndsWith(End, StringComparison.Ordinal) ? End.Length : 0)];

    private static Diagnostic Invalid(AuditedFile file, string pointer, string reason) => CatalogDiagnostics.InvalidSchema(file.PlaceOf(pointer, false), file.Path, reason);
}
