using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Settings.Compiler.Text;

namespace Settings.Compiler.Sources;

/// <summary>Reads JSON files of a catalog.</summary>
internal static class CatalogJson
{
    /// <summary>
    /// The value that a file is. It looks at the file's bytes where they are: nothing is copied, and what is not asked for is
    /// not decoded. It has no end of its own, since parts of it are read when a document first needs them.
    /// </summary>
    /// <exception cref="JsonException">It is not one JSON value.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> bytes) => JsonDocument.Parse(bytes).RootElement;

    /// <summary>The name of a member. Files repeat few names, so that each is one string.</summary>
    public static string NameOf(JsonProperty member)
    {
        var name = JsonMarshal.GetRawUtf8PropertyName(member);
        return name.Contains((byte)'\\') ? member.Name : KeyNames.Of(name);
    }

    /// <summary>A string of a file that is one of few, such as a word or the path of a setting.</summary>
    public static string WordOf(JsonElement text)
    {
        var quoted = JsonMarshal.GetRawUtf8Value(text);
        return quoted.Contains((byte)'\\') ? text.GetString() ?? string.Empty : KeyNames.Of(quoted[1..^1]);
    }

    /// <summary>A file as text, for a finding about it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">Its content.</param>
    public static SourceText TextOf(string path, ReadOnlyMemory<byte> bytes) => new(path, Encoding.UTF8.GetString(bytes.Span));

    /// <summary>Where a value of a file is: of a list or an object its first character.</summary>
    /// <param name="bytes">The bytes that were parsed.</param>
    /// <param name="value">The value.</param>
    public static TextSpan PlaceOf(ReadOnlyMemory<byte> bytes, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined => default,
        JsonValueKind.Object or JsonValueKind.Array => PlaceOf(bytes.Span, JsonMarshal.GetRawUtf8Value(value)[..1]),
        _ => PlaceOf(bytes.Span, JsonMarshal.GetRawUtf8Value(value)),
    };

    /// <summary>Where the name of a member is, with its quotation marks.</summary>
    /// <param name="bytes">The bytes that were parsed.</param>
    /// <param name="member">The member.</param>
    public static TextSpan PlaceOf(ReadOnlyMemory<byte> bytes, JsonProperty member)
    {
        var name = PlaceOf(bytes.Span, JsonMarshal.GetRawUtf8PropertyName(member));
        return new TextSpan(name.Start - 1, name.Length + 2);
    }

    /// <summary>Where JSON's reader stopped.</summary>
    /// <param name="bytes">The bytes that it read.</param>
    /// <param name="broken">What it said.</param>
    public static TextSpan PlaceOf(ReadOnlyMemory<byte> bytes, JsonException broken)
    {
        var start = 0;
        for (var line = broken.LineNumber ?? 0; line > 0; line--)
        {
            start += bytes.Span[start..].IndexOf((byte)'\n') + 1;
        }

        var offset = Math.Min(bytes.Length, start + (int)(broken.BytePositionInLine ?? 0));
        return new TextSpan(Encoding.UTF8.GetCharCount(bytes.Span[..offset]), offset < bytes.Length ? 1 : 0);
    }

    // The values are slices of the bytes, and tell where they are by themselves.
    private static TextSpan PlaceOf(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> part) => bytes.Overlaps(part, out var start)
        ? new TextSpan(Encoding.UTF8.GetCharCount(bytes[..start]), Encoding.UTF8.GetCharCount(part))
        : default;
}
