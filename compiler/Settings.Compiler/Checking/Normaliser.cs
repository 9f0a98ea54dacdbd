using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Checking;

/// <summary>Changes an accepted value into what the model stores. Spans stay.</summary>
internal static class Normaliser
{
    /// <summary>Applies what a schema says; canonical spellings have been applied where the format was checked.</summary>
    public static DocumentValue Apply(DocumentValue value, Normalisation? normalisation) => (value, normalisation) switch
    {
        (_, null) => value,
        (DocumentString text, { Replace: { } replace }) when replace.TryGetValue(text.Value, out var stored) => Replacement(stored, text),
        (DocumentTable table, { TableToList: { } names }) => List(table, names),
        (not DocumentArray, { WrapInList: true }) => new DocumentArray([value], value.Span),
        _ => value,
    };

    private static DocumentValue Replacement(ReplacementValue stored, DocumentString text) =>
        stored.Number is { } number ? new DocumentInteger(number, text.Span) : new DocumentString(stored.Text ?? text.Value, text.Span);

    private static DocumentArray List(DocumentTable table, TableToList names)
    {
        var items = new List<DocumentValue>(table.Count);
        foreach (var entry in table.Entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var item = new DocumentTable(entry.Value.Span);
            item.Set(names.Key, entry.KeySpan, new DocumentString(entry.Key, entry.KeySpan));
            item.Set(names.Value, entry.KeySpan, entry.Value);
            items.Add(item);
        }

        return new DocumentArray(items, table.Span);
    }
}
