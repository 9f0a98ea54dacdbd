using Settings.Compiler.Binding;

namespace Settings.Compiler.Provisioning;

/// <summary>
/// Documents for JSON: what JSON has no word for, dates, times and floats that are not finite, becomes an object {"$toml": text}.
/// </summary>
public static class PlainDocument
{
    private const string Key = "$toml";
    private const int MicrosecondDigits = 6;

    /// <summary>The value in that form.</summary>
    public static DocumentValue Of(DocumentValue value)
    {
        switch (value)
        {
            case DocumentTable table:
                var plain = new DocumentTable(table.Span);
                foreach (var entry in table.Entries)
                {
                    plain.Set(entry.Key, entry.KeySpan, Of(entry.Value));
                }

                return plain;
            case DocumentArray list:
                return new DocumentArray([.. list.Items.Select(Of)], list.Span);
            case DocumentDateTime moment:
                return Marked(Spelled(moment.Text));
            case DocumentFloat { Value: var number } when !double.IsFinite(number):
                return Marked(double.IsNaN(number) ? "nan" : number > 0 ? "inf" : "-inf");
            default:
                return value;
        }
    }

    private static DocumentTable Marked(string text)
    {
        var marked = new DocumentTable(default);
        marked.Set(Key, default, new DocumentString(text, default));
        return marked;
    }

    // ISO 8601 in one spelling: fractions of none or six digits, UTC as +00:00.
    private static string Spelled(string text)
    {
        var time = text.IndexOf(':', StringComparison.Ordinal);
        var zone = time < 0 ? -1 : text.AsSpan(time).IndexOfAny("Zz+-") is >= 0 and var at ? time + at : text.Length;
        if (zone < 0)
        {
            return text;
        }

        var (moment, offset) = (text[..zone], text[zone..]);
        var dot = moment.IndexOf('.', StringComparison.Ordinal);
        if (dot >= 0)
        {
            var digits = moment[(dot + 1)..].PadRight(MicrosecondDigits, '0')[..MicrosecondDigits];
            moment = moment[..dot] + (digits.Trim('0').Length == 0 ? string.Empty : $".{digits}");
        }

        return moment + (offset is "Z" or "z" or "-00:00" ? "+00:00" : offset);
    }
}
