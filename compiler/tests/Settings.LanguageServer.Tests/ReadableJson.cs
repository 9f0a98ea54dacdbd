using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Settings.LanguageServer.Tests;

/// <summary>JSON for reviewers: positions and ranges as 2:3-2:7, and whatever fits on a line on one.</summary>
internal static class ReadableJson
{
    private const int Width = 150;

    // Semantic tokens are five numbers each.
    private const int TokenLength = 5;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value over as many lines as it needs.</summary>
    public static string Write(JsonNode? node) => Write(node, string.Empty);

    private static string Write(JsonNode? node, string indent)
    {
        var line = OnLine(node);
        if (line.Length + indent.Length <= Width || node is not (JsonArray { Count: > 0 } or JsonObject { Count: > 0 }))
        {
            return line;
        }

        var inner = indent + "  ";
        if (node is JsonArray { Count: var count } numbers && count % TokenLength == 0 && numbers.All(item => item?.GetValueKind() == JsonValueKind.Number))
        {
            return $"[\n{string.Join(",\n", numbers.Chunk(TokenLength).Select(token => inner + string.Join(", ", token.Select(OnLine))))}\n{indent}]";
        }

        return node is JsonArray array
            ? $"[\n{string.Join(",\n", array.Select(item => inner + Write(item, inner)))}\n{indent}]"
            : $"{{\n{string.Join(",\n", node.AsObject().Select(member => $"{inner}{member.Key}: {Write(member.Value, inner)}"))}\n{indent}}}";
    }

    private static string OnLine(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject place when place.Count == 2 && place["line"] is { } line && place["character"] is { } character => $"{line}:{character}",
        JsonObject range when range.Count == 2 && range["start"] is JsonObject start && range["end"] is JsonObject end => $"{OnLine(start)}-{OnLine(end)}",
        JsonArray array => $"[{string.Join(", ", array.Select(OnLine))}]",
        JsonObject fields => $"{{ {string.Join(", ", fields.Select(member => $"{member.Key}: {OnLine(member.Value)}"))} }}",
        _ => node.ToJsonString(Relaxed),
    };
}
