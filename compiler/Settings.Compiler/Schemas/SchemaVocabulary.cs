using System.Text.Json;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Schemas;

/// <summary>What one schema says in the words of the vocabulary keyword, and in its title and description.</summary>
internal sealed record SchemaVocabulary
{
    public static readonly SchemaVocabulary Empty = new();

    public SchemaNotes Notes { get; private init; } = SchemaNotes.None;

    public PropertyTraits Traits { get; private init; } = PropertyTraits.None;

    public Normalisation? Normalisation { get; private init; }

    public bool IsPositional { get; private init; }

    /// <summary>Reads the words of a schema.</summary>
    /// <exception cref="FormatException">A word is not known or has a value of the wrong kind; the message says which.</exception>
    public static SchemaVocabulary Read(JsonElement schema)
    {
        JsonElement title = default, description = default, vocabulary = default;
        foreach (var keyword in schema.EnumerateObject())
        {
            if (keyword.NameEquals("title"u8))
            {
                title = TextValue(keyword);
            }
            else if (keyword.NameEquals("description"u8))
            {
                description = TextValue(keyword);
            }
            else if (keyword.NameEquals(SchemaKeywords.Vocabulary))
            {
                vocabulary = keyword.Value;
            }
        }

        return title.ValueKind == JsonValueKind.Undefined && description.ValueKind == JsonValueKind.Undefined && vocabulary.ValueKind == JsonValueKind.Undefined
            ? Empty
            : Words(title, description, vocabulary);
    }

    // Each word is kept until all are read: a copy for every word of every setting is a fifth of what a check of a small document allocates.
    private static SchemaVocabulary Words(JsonElement title, JsonElement description, JsonElement vocabulary)
    {
        string? since = null, until = null, expects = null, modeledType = null, storedAs = null;
        JsonElement source = default, suggests = default;
        Deprecation? deprecation = null;
        Normalisation? normalisation = null;
        IReadOnlyList<string> aliases = [];
        bool isSecret = false, isDuration = false, isPositional = false, refusesNull = false, mayEndEarly = false;
        foreach (var word in vocabulary.ValueKind == JsonValueKind.Undefined ? default : vocabulary.EnumerateObject())
        {
            switch (CatalogJson.NameOf(word))
            {
                case "since": since = Text(word); break;
                case "until": until = Text(word); break;
                case "expects": expects = Text(word); break;
                case "modeledType": modeledType = Text(word); break;
                case "source": source = TextValue(word); break;
                case "suggests" when word.Value.ValueKind == JsonValueKind.Array: suggests = word.Value; break;
                case "secret": isSecret = Flag(word); break;
                case "amount" when Text(word) == "duration": isDuration = true; break;
                case "deprecated": deprecation = ReadDeprecation(word.Value); break;
                case "positional": isPositional = Flag(word); break;
                case "storedAs": storedAs = Text(word); break;
                case "aliases": aliases = [.. word.Value.EnumerateArray().Select(a => a.GetString() ?? string.Empty)]; break;
                case "null" when Text(word) == "refused": refusesNull = true; break;
                case "positionalDefault": mayEndEarly = Flag(word); break;
                case "normalisation": normalisation = ReadNormalisation(word.Value); break;
                default: throw new FormatException($"unknown keyword '{word.Name}' in {SchemaKeywords.Vocabulary}, or a value that it does not accept");
            }
        }

        return new SchemaVocabulary
        {
            Notes = new SchemaNotes
            {
                DescriptionText = description,
                Expects = expects,
                ModeledType = modeledType ?? TextOf(title),
                Releases = new ReleaseSpan(since, until),
                IsSecret = isSecret,
                IsDuration = isDuration,
                Deprecation = deprecation,
                SuggestionTexts = suggests,
                SourceText = source,
            },
            Traits = storedAs is null && aliases.Count == 0 && !refusesNull && !mayEndEarly
                ? PropertyTraits.None
                : new PropertyTraits { StoredAs = storedAs, Aliases = aliases, RefusesNull = refusesNull, MayEndEarly = mayEndEarly },
            Normalisation = normalisation,
            IsPositional = isPositional,
        };
    }

    private static Deprecation ReadDeprecation(JsonElement value)
    {
        string? since = null;
        string? why = null;
        string? replacedBy = null;
        foreach (var word in value.EnumerateObject())
        {
            switch (word.Name)
            {
                case "since":
                    since = Text(word);
                    break;
                case "why":
                    why = Text(word);
                    break;
                case "replacedBy":
                    replacedBy = Text(word);
                    break;
                default:
                    throw Unknown("deprecated", word);
            }
        }

        return new Deprecation(since ?? throw new FormatException("deprecated needs since"), why ?? throw new FormatException("deprecated needs why"), replacedBy);
    }

    private static Normalisation ReadNormalisation(JsonElement value)
    {
        var word = value.EnumerateObject().Single();
        return word.Name switch
        {
            "canonical" => new Normalisation { IsCanonical = Flag(word) },
            "wrapInList" => new Normalisation { WrapInList = Flag(word) },
            "tableToList" => new Normalisation
            {
                TableToList = new TableToList(word.Value.GetProperty("key").GetString() ?? string.Empty, word.Value.GetProperty("value").GetString() ?? string.Empty),
            },
            "replace" => new Normalisation
            {
                Replace = word.Value.EnumerateObject().ToDictionary(
                    pair => pair.Name,
                    pair => pair.Value.ValueKind == JsonValueKind.Number ? new ReplacementValue(null, pair.Value.GetInt64()) : new ReplacementValue(Text(pair), null),
                    StringComparer.Ordinal),
            },
            _ => throw Unknown("normalisation", word),
        };
    }

    private static string Text(JsonProperty word) => CatalogJson.WordOf(TextValue(word));

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? CatalogJson.WordOf(value) : null;

    private static JsonElement TextValue(JsonProperty word) =>
        word.Value.ValueKind == JsonValueKind.String ? word.Value : throw new FormatException($"'{word.Name}' must be a string");

    private static bool Flag(JsonProperty word) => word.Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw new FormatException($"'{word.Name}' must be true or false"),
    };

    private static FormatException Unknown(string parent, JsonProperty word) => new($"unknown keyword '{word.Name}' in {parent}");
}
