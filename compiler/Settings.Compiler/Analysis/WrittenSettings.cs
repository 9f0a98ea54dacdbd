using Settings.Compiler.Binding;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>The settings of documents as people write them, for comparisons of documents whose nodes cannot be worked out.</summary>
public static class WrittenSettings
{
    /// <summary>The settings, with placeholders as they are written; none of a document that cannot be read.</summary>
    /// <param name="data">The document; null for none.</param>
    public static DocumentTable Of(UserData? data) =>
        data?.Settings is not { } settings ? new DocumentTable(default)
        : data.Source.Holes is { } holes ? (DocumentTable)Restored(settings, holes)
        : settings;

    private static DocumentValue Restored(DocumentValue value, Holes holes)
    {
        switch (value)
        {
            case DocumentString text:
                return new DocumentString(holes.Restore(text.Value), text.Span);
            case DocumentArray list:
                return new DocumentArray([.. list.Items.Select(item => Restored(item, holes))], list.Span);
            case DocumentTable table:
                var restored = new DocumentTable(table.Span);
                foreach (var entry in table.Entries)
                {
                    restored.Set(holes.Restore(entry.Key), entry.KeySpan, Restored(entry.Value, holes));
                }

                return restored;
            default:
                return value;
        }
    }
}
