using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Settings.Cli.Output;

/// <summary>Writes one JSON document to a text writer, indented, with a final line end.</summary>
internal static class JsonOutput
{
    // Readable beyond ASCII; the output is JSON for programs, never part of a web page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints a document of one of the contracts.</summary>
    public static void Write<T>(TextWriter output, T document, JsonTypeInfo<T> contract)
    {
        output.Write(JsonSerializer.Serialize(document, contract));
        output.Write('\n');
    }

    /// <summary>Prints a document that is none of the contracts: a schema, a datastore.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }
}
