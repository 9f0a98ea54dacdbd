using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>Reads JSON lines, and writes facts as lines of visible ASCII, so a difference between two imports can be read.</summary>
internal static class JsonLine
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of a file.</summary>
    public static IEnumerable<JsonElement> Read(string path) => File.ReadLines(path).Select(Parse);

    /// <summary>A whole file.</summary>
    public static JsonElement ReadAll(string path) => Parse(File.ReadAllText(path));

    /// <summary>A text.</summary>
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>A copy of a value; numbers keep their spelling.</summary>
    public static JsonNode? Copy(JsonElement value) => JsonNode.Parse(value.GetRawText());

    /// <summary>A text of an object; empty when it has none.</summary>
    public static string Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? string.Empty : string.Empty;

    /// <summary>The texts of a list of an object.</summary>
    public static JsonArray Texts(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(text => (JsonNode?)JsonValue.Create(text.GetString()))];

    /// <summary>The members of an object that are named, as far as it has them.</summary>
    public static JsonObject Only(JsonElement json, params ReadOnlySpan<string> names)
    {
        var kept = new JsonObject();
        foreach (var name in names)
        {
            if (json.TryGetProperty(name, out var value) && value is not { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
            {
                kept[name] = Copy(value);
            }
        }

        return kept;
    }

    /// <summary>The line of a fact.</summary>
    public static string Of(JsonNode fact)
    {
        var line = new StringBuilder();
        foreach (var character in fact.ToJsonString(Plain))
        {
            // Outside of strings JSON is ASCII.
            _ = character is >= ' ' and <= '~' ? line.Append(character) : line.Append($"\\u{(int)character:x4}");
        }

        return line.ToString();
    }
}
