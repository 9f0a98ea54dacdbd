using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>
/// A key that contains dots and was written without quotation marks, so TOML reads a table inside of a table:
/// vm.max_map_count instead of "vm.max_map_count".
/// </summary>
/// <param name="Key">The key that was probably meant.</param>
/// <param name="Span">What was written of it, as far as it is one piece.</param>
/// <param name="IsWhole">Whether the span contains the key from its first to its last character.</param>
internal sealed record DottedKey(string Key, TextSpan Span, bool IsWhole)
{
    /// <summary>The keys that an entry was probably meant to be; empty when it is not such a mistake.</summary>
    public static IReadOnlyList<DottedKey> In(DocumentEntry entry, TableNode shape)
    {
        if (entry.Value is not DocumentTable { Count: > 0 } table || shape.Rest is not { } rest || (rest.Node.Kinds & ValueKinds.Table) != ValueKinds.None)
        {
            return [];
        }

        var found = new List<DottedKey>();
        Collect(table, new DottedKey(entry.Key, entry.KeySpan, IsWhole: true), found);
        return found.TrueForAll(key => shape.Keys is null || ScalarChecker.IsAllowed(key.Key, shape.Keys.Node)) ? found : [];
    }

    private static void Collect(DocumentTable table, DottedKey start, List<DottedKey> found)
    {
        foreach (var entry in table.Entries)
        {
            // The parts of one key are a dot apart; what a header or an earlier line says is not.
            var isNext = start.IsWhole && entry.KeySpan.Start == start.Span.End + 1;
            var key = new DottedKey($"{start.Key}.{entry.Key}", isNext ? TextSpan.Cover(start.Span, entry.KeySpan) : entry.KeySpan, isNext);
            if (entry.Value is DocumentTable inner)
            {
                Collect(inner, key, found);
            }
            else
            {
                found.Add(key);
            }
        }
    }
}
