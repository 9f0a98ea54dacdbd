using System.Text.Json;
using Settings.Cli.Input;
using Settings.Compiler.Datastore;

namespace Settings.Cli.Review.Sources;

/// <summary>A file of JSON that another program has written, read as a whole. Members of other kinds than expected are as if they were missing.</summary>
internal static class JsonFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="remedy">How it is written, for the message when it is not JSON.</param>
    /// <param name="streams">What names are relative to.</param>
    /// <exception cref="CannotWorkException">It cannot be read, or is not JSON.</exception>
    public static JsonElement Read(string file, string remedy, CommandStreams streams)
    {
        var bytes = InputReader.ReadOne(file, streams).Bytes ?? [];
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(bytes), JsonValues.Options);
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new CannotWorkException($"\"{file}\" is not JSON: line {(error.LineNumber ?? 0) + 1} cannot be read. {remedy}");
        }
    }

    /// <summary>Reads a file if its name says that it is JSON; null when it is not.</summary>
    /// <param name="file">The file as it was named.</param>
    /// <param name="streams">What names are relative to.</param>
    public static JsonElement? TryRead(string file, CommandStreams streams)
    {
        if (Path.GetExtension(file) != ".json")
        {
            return null;
        }

        try
        {
            return Read(file, string.Empty, streams);
        }
        catch (CannotWorkException)
        {
            // Whoever takes it for user data says what is wrong with it.
            return null;
        }
    }

    /// <summary>A member of an object; null when there is no such member.</summary>
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && Whole(() => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? (JsonElement?)value : null, null) is { } found ? found : null;

    /// <summary>A member that is a text; null when there is none.</summary>
    public static string? Text(this JsonElement json, string name) => json.Member(name) is { ValueKind: JsonValueKind.String } text ? Whole(text.GetString, null) : null;

    /// <summary>The items of a member that is a list; none when it is something else.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) => json.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static ReadOnlyMemory<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;

    private static T Whole<T>(Func<T> read, T otherwise)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            // What JSON's reader says of an escape that is half of a character.
            return otherwise;
        }
    }
}
