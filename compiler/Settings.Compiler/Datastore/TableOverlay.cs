using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Datastore;

/// <summary>Lays tables over each other, as <see cref="SettingsTree.Overlay"/> promises.</summary>
internal static class TableOverlay
{
    /// <summary>One table over another.</summary>
    public static DocumentTable Of(DocumentTable below, DocumentTable above)
    {
        if (below.Count == 0)
        {
            return Ordered(above);
        }

        if (above.Count == 0)
        {
            return Ordered(below);
        }

        var entries = new List<DocumentEntry>(below.Count + above.Count);
        foreach (var entry in below.Entries)
        {
            if (!above.TryGet(entry.Key, out var over) || !Leaves(over.Value))
            {
                Add(entries, entry, entry.Value is DocumentTable table ? Ordered(table) : entry.Value);
            }
        }

        foreach (var entry in above.Entries)
        {
            var value = entry.Value is not DocumentTable table ? entry.Value
                : below[entry.Key] is DocumentTable under ? Of(under, table)
                : Ordered(table);
            Add(entries, entry, value);
        }

        return TableOf(entries, above);
    }

    // The table itself when nothing about it has to change: documents with very many keys are often in order.
    private static DocumentTable Ordered(DocumentTable table)
    {
        var entries = new List<DocumentEntry>(table.Count);
        var isSame = true;
        foreach (var entry in table.Entries)
        {
            var value = entry.Value is DocumentTable inner ? Ordered(inner) : entry.Value;
            isSame &= ReferenceEquals(value, entry.Value) && Leaves(value) && (entries.Count == 0 || Compare(entries[^1], entry) < 0);
            Add(entries, entry, value);
        }

        return isSame ? table : TableOf(entries, table);
    }

    private static void Add(List<DocumentEntry> entries, DocumentEntry entry, DocumentValue value)
    {
        if (Leaves(value))
        {
            entries.Add(entry with { Value = value });
        }
    }

    private static DocumentTable TableOf(List<DocumentEntry> entries, DocumentTable written)
    {
        entries.Sort(Compare);
        var result = new DocumentTable(written.Span);
        foreach (var entry in entries)
        {
            result.Set(entry.Key, entry.KeySpan, entry.Value);
        }

        return result;
    }

    // Whether a value leaves anything in a datastore.
    private static bool Leaves(DocumentValue value) => value switch
    {
        DocumentNull => false,
        DocumentFloat number => double.IsFinite(number.Value),
        DocumentTable table => table.Entries.Any(entry => Leaves(entry.Value)),
        _ => true,
    };

    // The names of keys decide, in which a dot follows the segment of a table: "a-b" comes before "a.c", and behind "a".
    private static int Compare(DocumentEntry a, DocumentEntry b)
    {
        var (left, right) = (PathSpelling.Spell(a.Key), PathSpelling.Spell(b.Key));
        var common = Math.Min(left.Length, right.Length);
        var byText = string.CompareOrdinal(left, 0, right, 0, common);
        return byText != 0 ? byText : Next(left, common, a.Value) - Next(right, common, b.Value);
    }

    private static int Next(string segment, int at, DocumentValue value) => at < segment.Length ? segment[at] : value is DocumentTable ? '.' : 0;
}
