using System.Text.Json;
using Settings.Compiler.Binding;

namespace Settings.Conformance.Tests.Etc;

/// <summary>Reads values of settings that facts have as JSON.</summary>
internal static class JsonSettings
{
    /// <summary>One value. Numbers that 64 bits do not hold are floats, as they are for the real reader.</summary>
    public static DocumentValue ValueOf(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var table = new DocumentTable(default);
                foreach (var property in json.EnumerateObject())
                {
                    table.Set(property.Name, default, ValueOf(property.Value));
                }

                return table;
            case JsonValueKind.Array:
                return new DocumentArray([.. json.EnumerateArray().Select(ValueOf)], default);
            case JsonValueKind.String:
                return new DocumentString(json.GetString() ?? string.Empty, default);
            case JsonValueKind.Null:
                return new DocumentNull(default);
            case JsonValueKind.Number when json.TryGetInt64(out var number):
                return new DocumentInteger(number, default);
            case JsonValueKind.Number when json.TryGetUInt64(out var large):
                return new DocumentInteger(large, default);
            case JsonValueKind.Number:
                return new DocumentFloat(json.GetDouble(), default);
            default:
                return new DocumentBoolean(json.GetBoolean(), default);
        }
    }
}
