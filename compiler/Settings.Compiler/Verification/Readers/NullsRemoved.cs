using Settings.Compiler.Binding;

namespace Settings.Compiler.Verification.Readers;

/// <summary>A value without the members that are null. Items of lists stay, since each has its place.</summary>
internal static class NullsRemoved
{
    /// <summary>The value; itself where it contains no null.</summary>
    public static DocumentValue From(DocumentValue value) => value switch
    {
        DocumentTable table => From(table),
        DocumentArray list => new DocumentArray([.. list.Items.Select(From)], list.Span),
        _ => value,
    };

    private static DocumentTable From(DocumentTable table)
    {
        var result = new DocumentTable(table.Span);
        foreach (var entry in table.Entries.Where(entry => entry.Value is not DocumentNull))
        {
            result.Set(entry.Key, entry.KeySpan, From(entry.Value));
        }

        return result;
    }
}
