using System.Text.Json;

namespace Settings.LanguageServer.Protocol;

/// <summary>The identity of a request: a whole number or a string, as JSON. Equal when its JSON is.</summary>
/// <param name="Json">The JSON; "null" where a message could not be understood.</param>
internal readonly record struct RequestId(string Json)
{
    /// <summary>That of an answer to what has none.</summary>
    public static RequestId None { get; } = new("null");

    /// <summary>That of a message; null when it is neither a number nor a string.</summary>
    public static RequestId? Of(JsonElement element) => element.ValueKind is JsonValueKind.Number or JsonValueKind.String ? new RequestId(element.GetRawText()) : null;
}
