using System.Text.Json;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>Values from the JSON text that a node's datastore holds, as serde_json 1.0 reads them.</summary>
public static class JsonValues
{
    private const int MaximumDepth = 128;

    /// <summary>How deeply values may lie in each other, and what else the reader refuses.</summary>
    public static JsonDocumentOptions Options { get; } = new() { MaxDepth = MaximumDepth };

    /// <summary>A value without a place. Of members with the same name the last counts; integers that 64 bits do not hold are floats.</summary>
    public static DocumentValue Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var table = new DocumentTable(default);
                foreach (var member in json.EnumerateObject())
                {
                    table.Set(member.Name, default, Read(member.Value));
                }

                return table;
            case JsonValueKind.Array:
                return new DocumentArray([.. json.EnumerateArray().Select(Read)], default);
            case JsonValueKind.String:
                return new DocumentString(json.GetString() ?? string.Empty, default);
            case JsonValueKind.Number when json.TryGetInt64(out var number):
                return new DocumentInteger(number, default);
            case JsonValueKind.Number when json.TryGetUInt64(out var large):
                return new DocumentInteger(large, default);
            case JsonValueKind.Number:
                return new DocumentFloat(json.GetDouble(), default);
            case JsonValueKind.Null:
                return new DocumentNull(default);
            default:
                return new DocumentBoolean(json.GetBoolean(), default);
        }
    }
}
