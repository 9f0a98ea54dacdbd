using System.Text;
using System.Text.Json;
using Settings.Compiler.Text;

namespace Settings.Compiler.Validation;

/// <summary>Where the values of a JSON text are, by their JSON pointers.</summary>
public sealed class JsonPlaces
{
    private readonly byte[] _bytes;
    private readonly Dictionary<string, (TextSpan? Name, TextSpan Value)> _places = new(StringComparer.Ordinal);

    private readonly List<(string Name, TextSpan Span)> _doubled = [];

    private JsonPlaces(byte[] bytes) => _bytes = bytes;

    /// <summary>The names that an object has a second time, with their places. JSON's readers take the last one and drop the others.</summary>
    public IReadOnlyList<(string Name, TextSpan Span)> Doubled => _doubled;

    /// <summary>Reads a text.</summary>
    /// <param name="bytes">The text in UTF-8.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonPlaces Read(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var places = new JsonPlaces(bytes);
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        places.Value(ref reader, string.Empty, name: null);
        return places;
    }

    /// <summary>The place of a value: of a list or an object its first character; empty when there is none.</summary>
    /// <param name="pointer">The JSON pointer.</param>
    /// <param name="isName">Whether the name of the value is meant, where it has one.</param>
    public TextSpan Of(string pointer, bool isName) =>
        !_places.TryGetValue(pointer, out var place) ? default : isName && place.Name is { } name ? name : place.Value;

    private void Value(ref Utf8JsonReader reader, string pointer, TextSpan? name)
    {
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        _places[pointer] = (name, isContainer ? Span(reader.TokenStartIndex, reader.TokenStartIndex + 1) : Span(reader.TokenStartIndex, reader.BytesConsumed));
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    // A name's token ends after the colon.
                    var key = Span(reader.TokenStartIndex, reader.TokenStartIndex + reader.ValueSpan.Length + 2);
                    var property = reader.GetString() ?? string.Empty;
                    var below = $"{pointer}/{SchemaPlace.Escape(property)}";
                    if (_places.ContainsKey(below))
                    {
                        _doubled.Add((property, key));
                    }

                    reader.Read();
                    Value(ref reader, below, key);
                }

                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                {
                    Value(ref reader, $"{pointer}/{index}", name: null);
                }

                break;
        }
    }

    private TextSpan Span(long start, long end)
    {
        var before = Encoding.UTF8.GetCharCount(_bytes, 0, (int)start);
        return new TextSpan(before, Encoding.UTF8.GetCharCount(_bytes, (int)start, (int)(end - start)));
    }
}
