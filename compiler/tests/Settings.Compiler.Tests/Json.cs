using System.Text.Json;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Tests;

/// <summary>Values written as JSON in a test.</summary>
internal static class Json
{
    /// <summary>A value without a place.</summary>
    public static DocumentValue Value(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var table = new DocumentTable(default);
                foreach (var member in json.EnumerateObject())
                {
                    table.Set(member.Name, default, Value(member.Value));
                }

                return table;
            case JsonValueKind.Array:
                return new DocumentArray([.. json.EnumerateArray().Select(Value)], default);
            case JsonValueKind.String:
                return new DocumentString(json.GetString() ?? string.Empty, default);
            case JsonValueKind.Number:
                return json.TryGetInt64(out var number) ? new DocumentInteger(number, default) : new DocumentFloat(json.GetDouble(), default);
            case JsonValueKind.Null:
                return new DocumentNull(default);
            default:
                return new DocumentBoolean(json.GetBoolean(), default);
        }
    }
}
