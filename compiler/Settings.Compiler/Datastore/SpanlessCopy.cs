using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Values that forget where they were written: those of catalogs and host facts, whose spans would point into the user data
/// that they are mixed with.
/// </summary>
internal static class SpanlessCopy
{
    /// <summary>The value with empty spans throughout.</summary>
    public static DocumentValue Of(DocumentValue value)
    {
        switch (value)
        {
            case DocumentString text:
                return new DocumentString(text.Value, default);
            case DocumentInteger number:
                return new DocumentInteger(number.Value, default);
            case DocumentBoolean truth:
                return new DocumentBoolean(truth.Value, default);
            case DocumentFloat number:
                return new DocumentFloat(number.Value, default);
            case DocumentDateTime moment:
                return new DocumentDateTime(moment.Kind, moment.Text, default);
            case DocumentArray list:
                return new DocumentArray([.. list.Items.Select(Of)], default);
            case DocumentTable table:
                var copy = new DocumentTable(default);
                foreach (var entry in table.Entries)
                {
                    copy.Set(entry.Key, default, Of(entry.Value));
                }

                return copy;
            default:
                return new DocumentNull(default);
        }
    }
}
