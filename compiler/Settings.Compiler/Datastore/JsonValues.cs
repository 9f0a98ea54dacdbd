using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Datastore;

/// <summary>Values from the JSON text that a node's datastore holds, as serde_json 1.0 reads them.</summary>
public static class JsonValues
{
    private const int MaximumDepth = 128;

    /// <summary>How deeply values may lie in each other, and what else the reader refuses.</summary>
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = MaximumDepth };

    /// <summary>A value without a place. Of members with the same name the last counts; integers that 64 bits do not hold are floats.</summary>
    /// <exception cref="FormatException">A number is beyond 64-bit floats, or a text contains half of a character: neither can be read by the node.</exception>
    public static DocumentValue Read(JsonElement json)
    {
        try
        {
            return ReadValue(json);
        }
        catch (InvalidOperationException)
        {
            // What JSON's reader says of an escape that is half of a character.
            throw new FormatException("a text contains half of a character");
        }
    }

    private static DocumentValue ReadValue(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var table = new DocumentTable(default);
                foreach (var member in json.EnumerateObject())
                {
                    table.Set(member.Name, default, ReadValue(member.Value));
                }

                return table;
            case JsonValueKind.Array:
                return new DocumentArray([.. json.EnumerateArray().Select(ReadValue)], default);
            case JsonValueKind.String:
                return new DocumentString(json.GetString() ?? string.Empty, default);
            case JsonValueKind.Number when json.TryGetInt64(out var number):
                return new DocumentInteger(number, default);
            case JsonValueKind.Number when json.TryGetUInt64(out var large):
                return new DocumentInteger(large, default);
            case JsonValueKind.Number:
                return double.IsFinite(json.GetDouble()) ? new DocumentFloat(json.GetDouble(), default) : throw new FormatException($"the number {Excerpt.Of(json.GetRawText())} is out of range");
            case JsonValueKind.Null:
                return new DocumentNull(default);
            default:
                return new DocumentBoolean(json.GetBoolean(), default);
        }
    }
}
