using System.Buffers;
using System.Text;
using System.Text.Json;
using Settings.Compiler.Datastore;
using Settings.Migrations;

namespace Settings.Conformance.Tests.Migrations;

/// <summary>Stores as one line, so they can be compared and read.</summary>
internal static class StoreText
{
    /// <summary>The line.</summary>
    public static string Of(FlatStore store)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            FlatStoreJson.Write(json, store);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
