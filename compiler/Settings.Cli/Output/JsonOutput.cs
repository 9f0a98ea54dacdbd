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
        using var stream = new TextStream(output);
        JsonSerializer.Serialize(stream, document, contract);
        output.Write('\n');
    }

    /// <summary>Prints a document whose form is defined elsewhere: a schema, a datastore.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using (var stream = new TextStream(output))
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        output.Write('\n');
    }
}
