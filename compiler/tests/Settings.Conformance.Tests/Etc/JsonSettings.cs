using System.Text.Json;
using Settings.Compiler.Binding;

namespace Settings.Conformance.Tests.Etc;

/// <summary>Reads settings as the expected trees store them: merged and normalised, as JSON.</summary>
internal static class JsonSettings
{
    /// <summary>The settings of a case.</summary>
    public static DocumentTable Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        return (DocumentTable)ValueOf(json.RootElement);
    }

    private static DocumentValue ValueOf(JsonElement json)
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
            case JsonValueKind.Number:
                return new DocumentInteger(json.GetInt64(), default);
            default:
                return new DocumentBoolean(json.GetBoolean(), default);
        }
    }
}
