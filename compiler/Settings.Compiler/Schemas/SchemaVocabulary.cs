using System.Text.Json;

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
        var words = Empty;
        JsonElement title = default, description = default;
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
                foreach (var word in keyword.Value.EnumerateObject())
                {
                    words = Word(words, word);
                }
            }
        }

        return title.ValueKind == JsonValueKind.Undefined && description.ValueKind == JsonValueKind.Undefined ? words : words with
        {
            Notes = words.Notes with { ModeledType = words.Notes.ModeledType ?? TextOf(title), DescriptionText = description },
        };
    }

    private static SchemaVocabulary Word(SchemaVocabulary words, JsonProperty word) => word.Name switch
    {
        "since" => words with { Notes = words.Notes with { Releases = words.Notes.Releases with { Since = Text(word) } } },
        "until" => words with { Notes = words.Notes with { Releases = words.Notes.Releases with { Until = Text(word) } } },
        "expects" => words with { Notes = words.Notes with { Expects = Text(word) } },
        "modeledType" => words with { Notes = words.Notes with { ModeledType = Text(word) } },
        "source" => words with { Notes = words.Notes with { SourceText = TextValue(word) } },
        "suggests" when word.Value.ValueKind == JsonValueKind.Array => words with { Notes = words.Notes with { SuggestionTexts = word.Value } },
        "secret" => words with { Notes = words.Notes with { IsSecret = Flag(word) } },
        "deprecated" => words with { Notes = words.Notes with { Deprecation = ReadDeprecation(word.Value) } },
        "positional" => words with { IsPositional = Flag(word) },
        "storedAs" => words with { Traits = words.Traits with { StoredAs = Text(word) } },
        "aliases" => words with { Traits = words.Traits with { Aliases = [.. word.Value.EnumerateArray().Select(a => a.GetString() ?? string.Empty)] } },
        "null" when Text(word) == "refused" => words with { Traits = words.Traits with { RefusesNull = true } },
        "positionalDefault" => words with { Traits = words.Traits with { MayEndEarly = Flag(word) } },
        "normalisation" => words with { Normalisation = ReadNormalisation(word.Value) },
        _ => throw new FormatException($"unknown keyword '{word.Name}' in {SchemaKeywords.Vocabulary}, or a value that it does not accept"),
    };

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

    private static string Text(JsonProperty word) => TextValue(word).GetString() ?? string.Empty;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

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
