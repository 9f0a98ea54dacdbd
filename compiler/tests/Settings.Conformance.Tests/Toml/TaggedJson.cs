using System.Globalization;
using System.Text.Json.Nodes;
using Settings.Compiler.Binding;
using DateTimeKind = Settings.Compiler.Binding.DateTimeKind;

namespace Settings.Conformance.Tests.Toml;

/// <summary>The tagged JSON in which the official suite writes what a document contains.</summary>
internal static class TaggedJson
{
    /// <summary>The tagged JSON of a value.</summary>
    public static JsonNode Of(DocumentValue value) => value switch
    {
        DocumentTable table => new JsonObject(table.Entries.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Key, Of(e.Value)))),
        DocumentArray array => new JsonArray([.. array.Items.Select(Of)]),
        DocumentString text => Tag("string", text.Value),
        DocumentBoolean boolean => Tag("bool", boolean.Value ? "true" : "false"),
        DocumentInteger integer => Tag("integer", integer.Value.ToString(CultureInfo.InvariantCulture)),
        DocumentFloat number => Tag("float", Float(number.Value)),
        DocumentDateTime date => Tag(Kind(date.Kind), date.Text),
        _ => throw new NotSupportedException(value.KindName),
    };

    /// <summary>Whether two tagged documents say the same; floats count by value, times by their digits without trailing zeros.</summary>
    public static bool AreEqual(JsonNode? expected, JsonNode? actual) => (expected, actual) switch
    {
        (JsonObject a, JsonObject b) when a.ContainsKey("type") && a["type"] is JsonValue => b["type"] is JsonValue
            && a["type"]!.ToString() == b["type"]!.ToString()
            && Canonical(a) == Canonical(b),
        (JsonObject a, JsonObject b) => a.Count == b.Count && a.All(p => b.ContainsKey(p.Key) && AreEqual(p.Value, b[p.Key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(p => AreEqual(p.First, p.Second)),
        _ => false,
    };

    private static string Canonical(JsonObject tagged)
    {
        var text = tagged["value"]!.ToString();
        return tagged["type"]!.ToString() switch
        {
            "float" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Float(number),
            "datetime" or "datetime-local" or "time-local" => Seconds(text.Replace(' ', 'T').ToUpperInvariant()),
            _ => text,
        };
    }

    private static string Seconds(string time)
    {
        var point = time.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return time;
        }

        var end = time.AsSpan(point + 1).IndexOfAnyExceptInRange('0', '9');
        end = end < 0 ? time.Length : point + 1 + end;
        return time[..point] + time[point..end].TrimEnd('0').TrimEnd('.') + time[end..];
    }

    private static string Float(double value) =>
        double.IsNaN(value) ? "nan" : double.IsInfinity(value) ? (value > 0 ? "inf" : "-inf") : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Kind(DateTimeKind kind) => kind switch
    {
        DateTimeKind.OffsetDateTime => "datetime",
        DateTimeKind.LocalDateTime => "datetime-local",
        DateTimeKind.LocalDate => "date-local",
        _ => "time-local",
    };

    private static JsonObject Tag(string type, string value) => new() { ["type"] = type, ["value"] = value };
}
