using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>Copies of documents that can be changed.</summary>
internal static class TableCopy
{
    /// <summary>A copy with the same places.</summary>
    public static DocumentTable Of(DocumentTable table) => (DocumentTable)Of(table, span => span);

    /// <summary>A copy with the same values at other places.</summary>
    /// <param name="value">The value.</param>
    /// <param name="move">The place for a place.</param>
    public static DocumentValue Of(DocumentValue value, Func<TextSpan, TextSpan> move)
    {
        switch (value)
        {
            case DocumentTable table:
                var copy = new DocumentTable(move(table.Span));
                foreach (var entry in table.Entries)
                {
                    copy.Set(entry.Key, move(entry.KeySpan), Of(entry.Value, move));
                }

                return copy;
            case DocumentArray list:
                return new DocumentArray([.. list.Items.Select(item => Of(item, move))], move(list.Span));
            case DocumentString text:
                return new DocumentString(text.Value, move(text.Span));
            case DocumentInteger number:
                return new DocumentInteger(number.Value, move(number.Span));
            case DocumentFloat number:
                return new DocumentFloat(number.Value, move(number.Span));
            case DocumentBoolean truth:
                return new DocumentBoolean(truth.Value, move(truth.Span));
            case DocumentDateTime moment:
                return new DocumentDateTime(moment.Kind, moment.Text, move(moment.Span));
            default:
                return new DocumentNull(move(value.Span));
        }
    }
}
