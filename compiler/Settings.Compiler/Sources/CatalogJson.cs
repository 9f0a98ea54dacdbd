using System.Text.Json;

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
}
