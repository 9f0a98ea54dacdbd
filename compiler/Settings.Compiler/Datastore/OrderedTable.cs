using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>Puts tables into the order of the datastore, as <see cref="SettingsTree.Ordered"/> promises.</summary>
internal static class OrderedTable
{
    /// <summary>The table in order; itself when nothing about it has to change: documents with very many keys are often in order.</summary>
    public static DocumentTable Of(DocumentTable table)
    {
        List<DocumentEntry>? changed = null;
        var entries = table.EntrySpan;
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = entries[i];
            var value = entry.Value is DocumentTable inner ? Of(inner) : entry.Value;
            if (changed is null && (!ReferenceEquals(value, entry.Value) || IsNothing(value)))
            {
                changed = new List<DocumentEntry>(entries.Length);
                changed.AddRange(entries[..i]);
            }

            if (changed is not null && !IsNothing(value))
            {
                changed.Add(entry with { Value = value });
            }
        }

        return changed is null && IsSorted(entries) ? table : Sorted(changed ?? [.. entries], table);
    }

    /// <summary>Whether anything of a table is a value in a datastore.</summary>
    public static bool Leaves(DocumentTable table)
    {
        foreach (var entry in table.EntrySpan)
        {
            if (entry.Value is DocumentTable inner ? Leaves(inner) : !IsNothing(entry.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Compares two entries of a table.</summary>
    public static int Compare(DocumentEntry a, DocumentEntry b) =>
        SegmentOrder.Compare(a.Key, a.Value is DocumentTable, b.Key, b.Value is DocumentTable);

    // Whether a value, in which tables are in order, leaves nothing in a datastore.
    private static bool IsNothing(DocumentValue value) => value switch
    {
        DocumentTable table => table.Count == 0,
        DocumentFloat number => !double.IsFinite(number.Value),
        DocumentNull => true,
        _ => false,
    };

    private static bool IsSorted(ReadOnlySpan<DocumentEntry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
        {
            if (Compare(entries[i - 1], entries[i]) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static DocumentTable Sorted(List<DocumentEntry> entries, DocumentTable written)
    {
        entries.Sort(Compare);
        return DocumentTable.Of(written.Span, entries);
    }
}
