using System.Collections.Immutable;
using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Migrations;

/// <summary>
/// Stores as JSON: {"live": {key: value}, "metadata": {key: {name: value}}, "pending": {transaction: {key: value}}}, of which
/// each part may be absent.
/// </summary>
public static class FlatStoreJson
{
    private const string Live = "live";
    private const string Metadata = "metadata";
    private const string Pending = "pending";

    /// <summary>Reads a store.</summary>
    /// <exception cref="FormatException">The JSON is of another form.</exception>
    public static FlatStore Read(JsonElement json)
    {
        try
        {
            return ReadParts(json);
        }
        catch (InvalidOperationException)
        {
            // What JSON's reader says of an escape that is half of a character.
            throw new FormatException("a key contains half of a character");
        }
    }

    private static FlatStore ReadParts(JsonElement json)
    {
        var store = FlatStore.Empty;
        foreach (var part in Members(json, "the store"))
        {
            store = part.Name switch
            {
                Live => store with { Live = Values(part.Value, Live) },
                Metadata => store with { Metadata = store.Metadata.SetItems(Places(part.Value)) },
                Pending => store with
                {
                    Pending = store.Pending.SetItems(Members(part.Value, Pending)
                        .Select(transaction => KeyValuePair.Create(transaction.Name, Values(transaction.Value, $"{Pending}.{transaction.Name}")))),
                },
                _ => throw new FormatException($"unknown member \"{part.Name}\"; a store contains \"{Live}\", \"{Metadata}\" and \"{Pending}\""),
            };
        }

        return store;
    }

    /// <summary>Writes a store; transactions only when there are any.</summary>
    public static void Write(Utf8JsonWriter json, FlatStore store)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(store);
        json.WriteStartObject();
        json.WriteStartObject(Live);
        WriteValues(json, store.Live);
        json.WriteEndObject();
        json.WriteStartObject(Metadata);
        foreach (var key in store.Metadata.GroupBy(entry => entry.Key.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(key.Key);
            WriteValues(json, key.Select(entry => KeyValuePair.Create(entry.Key.Metadata ?? string.Empty, entry.Value)));
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (!store.Pending.IsEmpty)
        {
            json.WriteStartObject(Pending);
            foreach (var (transaction, values) in store.Pending)
            {
                json.WriteStartObject(transaction);
                WriteValues(json, values);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, DocumentValue>> values)
    {
        foreach (var (key, value) in values)
        {
            json.WritePropertyName(key);
            json.WriteRawValue(JsonText.Write(value));
        }
    }

    private static ImmutableSortedDictionary<string, DocumentValue> Values(JsonElement json, string part) =>
        FlatStore.Empty.Live.SetItems(Members(json, part).Select(member => KeyValuePair.Create(member.Name, JsonValues.Read(member.Value))));

    private static IEnumerable<KeyValuePair<StorePlace, DocumentValue>> Places(JsonElement json) =>
        from key in Members(json, Metadata)
        from entry in Members(key.Value, $"{Metadata}.{key.Name}")
        select KeyValuePair.Create(new StorePlace(key.Name, entry.Name), JsonValues.Read(entry.Value));

    private static JsonElement.ObjectEnumerator Members(JsonElement json, string part) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw new FormatException($"{part} must be an object");
}
