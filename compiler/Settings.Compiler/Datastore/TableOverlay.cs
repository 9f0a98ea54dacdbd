using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>Lays tables over each other, as <see cref="SettingsTree.Overlay"/> promises.</summary>
internal static class TableOverlay
{
    /// <summary>One table over another.</summary>
    public static DocumentTable Of(DocumentTable below, DocumentTable above)
    {
        if (below.Count == 0 || above.Count == 0)
        {
            return below.Count == 0 ? above : below;
        }

        var entries = new List<DocumentEntry>(below.Count + above.Count);
        var next = 0;
        foreach (var entry in above.EntrySpan)
        {
            for (; next < below.Count && OrderedTable.Compare(below.EntrySpan[next], entry) < 0; next++)
            {
                AddUnless(above, below.EntrySpan[next], entries);
            }

            entries.Add(entry.Value is DocumentTable over && below[entry.Key] is DocumentTable under ? entry with { Value = Of(under, over) } : entry);
        }

        for (; next < below.Count; next++)
        {
            AddUnless(above, below.EntrySpan[next], entries);
        }

        return DocumentTable.Of(above.Span, entries);
    }

    private static void AddUnless(DocumentTable above, DocumentEntry entry, List<DocumentEntry> entries)
    {
        if (!above.TryGet(entry.Key, out _))
        {
            entries.Add(entry);
        }
    }
}
