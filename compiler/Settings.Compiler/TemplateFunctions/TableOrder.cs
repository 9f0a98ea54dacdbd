using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>The order in which a node sees the keys of a table.</summary>
internal static class TableOrder
{
    /// <summary>The entries in the byte order of their keys: "1", "10", "2". Upstream keeps JSON objects in a BTreeMap.</summary>
    public static IEnumerable<DocumentEntry> SortedEntries(this DocumentTable table)
    {
        var entries = table.Entries;
        for (var i = 1; i < entries.Count; i++)
        {
            if (string.CompareOrdinal(entries[i - 1].Key, entries[i].Key) > 0)
            {
                return entries.OrderBy(entry => entry.Key, StringComparer.Ordinal);
            }
        }

        return entries;
    }
}
