using System.Text.Json;

namespace Settings.LanguageServer.Protocol;

/// <summary>
/// The members of a JSON object that a client has sent. What is missing, or of another kind than it must be, ends the reading with its
/// place. The converters of System.Text.Json would need a description of each type at run time, and with it the reading part of all
/// converters that are linked: 3 MB, and a tenth of the time that the program takes to start.
/// </summary>
/// <param name="element">The object; undefined counts as one without members.</param>
/// <param name="path">Where it is, such as $.position.</param>
internal readonly struct JsonMembers(JsonElement element, string path)
{
    /// <summary>The members of the parameters of a message.</summary>
    /// <exception cref="JsonException">They are not an object.</exception>
    public static JsonMembers OfParameters(JsonElement parameters) => Of(parameters.ValueKind == JsonValueKind.Null ? default : parameters, "$");

    /// <summary>A text.</summary>
    /// <exception cref="JsonException">It is missing or no text.</exception>
    public string Text(string name) => TextOrNull(name) ?? throw Wrong(name);

    /// <summary>A text; null when it is missing or null.</summary>
    /// <exception cref="JsonException">It is no text.</exception>
    public string? TextOrNull(string name) => Find(name) is not { } member ? null : member.ValueKind == JsonValueKind.String ? JsonString.Of(member) : throw Wrong(name);

    /// <summary>A whole number that an int can hold.</summary>
    /// <exception cref="JsonException">It is missing or none.</exception>
    public int Number(string name) => Find(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var number) ? number : throw Wrong(name);

    /// <summary>Whether it is true; a missing one is not.</summary>
    /// <exception cref="JsonException">It is neither true nor false.</exception>
    public bool Flag(string name) => Find(name) is { } member && (member.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.GetBoolean() : throw Wrong(name));

    /// <summary>An object.</summary>
    /// <exception cref="JsonException">It is missing or none.</exception>
    public JsonMembers Object(string name) => Find(name) is { } member ? Of(member, PathOf(name)) : throw Wrong(name);

    /// <summary>An object; one without members when it is missing or null.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public JsonMembers ObjectOrEmpty(string name) => Of(Find(name) ?? default, PathOf(name));

    /// <summary>Whether there is such a member that is not null.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>What is made of an object; null when it is missing or null.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public T? ObjectOrNull<T>(string name, Func<JsonMembers, T> read)
        where T : class => Find(name) is { } member ? read(Of(member, PathOf(name))) : null;

    /// <summary>What is made of the items of a list.</summary>
    /// <exception cref="JsonException">It is missing, no list, or contains something else than objects.</exception>
    public T[] List<T>(string name, Func<JsonMembers, T> read)
        where T : class => ListOrNull(name, read) ?? throw Wrong(name);

    /// <summary>The same; null when it is missing or null.</summary>
    /// <exception cref="JsonException">It is no list, or contains something else than objects.</exception>
    public T[]? ListOrNull<T>(string name, Func<JsonMembers, T> read)
        where T : class
    {
        if (Elements(name) is not { } items)
        {
            return null;
        }

        var list = new List<T>();
        foreach (var item in items)
        {
            list.Add(read(Of(item, PathOf(name))));
        }

        return list.ToArray();
    }

    /// <summary>The texts of a list; null when it is missing or null.</summary>
    /// <exception cref="JsonException">It is no list, or contains something else.</exception>
    public string[]? TextsOrNull(string name)
    {
        if (Elements(name) is not { } items)
        {
            return null;
        }

        var list = new List<string>();
        foreach (var item in items)
        {
            list.Add(item.ValueKind == JsonValueKind.String ? JsonString.Of(item) : throw Wrong(name));
        }

        return list.ToArray();
    }

    /// <summary>A member of any kind, which outlives the message; null when it is missing or null.</summary>
    public JsonElement? Any(string name) => Find(name)?.Clone();

    private static JsonMembers Of(JsonElement element, string path) =>
        element.ValueKind is JsonValueKind.Object or JsonValueKind.Undefined ? new JsonMembers(element, path) : throw new JsonException(null, path, null, null);

    private JsonElement.ArrayEnumerator? Elements(string name) => Find(name) is not { } member ? null : member.ValueKind == JsonValueKind.Array ? member.EnumerateArray() : throw Wrong(name);

    private JsonElement? Find(string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private string PathOf(string name) => $"{path}.{name}";

    private JsonException Wrong(string name) => new(null, PathOf(name), null, null);
}
