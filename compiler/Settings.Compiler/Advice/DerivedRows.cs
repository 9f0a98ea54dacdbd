using System.Text.Json;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Advice;

/// <summary>The form of the files that are derived from others: an object that names its meta-schema, with a row a line.</summary>
internal static class DerivedRows
{
    private const string Rows = "entries";

    /// <summary>Writes a file.</summary>
    /// <param name="kind">The name of its meta-schema.</param>
    /// <param name="rows">The rows as JSON, in order.</param>
    public static string Write(string kind, IEnumerable<string> rows) =>
        $"{{\n  \"$schema\": \"../meta/{kind}.json\",\n  \"{Rows}\": [\n{string.Join(",\n", rows.Select(row => "    " + row))}\n  ]\n}}\n";

    /// <summary>The rows of a file; none when it has none.</summary>
    /// <exception cref="JsonException">It is not one JSON value.</exception>
    public static JsonElement.ArrayEnumerator Read(ReadOnlyMemory<byte> bytes) => CatalogJson.Parse(bytes).GetProperty(Rows).EnumerateArray();
}
