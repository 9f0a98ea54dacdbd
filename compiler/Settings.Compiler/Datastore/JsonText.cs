using System.Buffers;
using System.Globalization;
using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Values as the JSON text that a node's datastore holds: no blanks, keys of objects sorted, only what must be escaped
/// escaped. Upstream: core-kit sources/api/datastore/src/lib.rs (serialize_scalar) with serde_json 1.0 and ryu 1.0.
/// </summary>
public static class JsonText
{
    // What strings have in JSON no other way than after a backslash.
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code), '"', '\\']);

    /// <summary>The JSON text of a value. Floats that are not finite become null.</summary>
    public static string Write(DocumentValue value)
    {
        if (value is DocumentString { Value: var characters } && !characters.AsSpan().ContainsAny(Escaped))
        {
            return $"\"{characters}\"";
        }

        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, DocumentValue value)
    {
        switch (value)
        {
            case DocumentString { Value: var characters }:
                AppendString(text, characters);
                break;
            case DocumentBoolean { Value: var truth }:
                text.Append(truth ? "true" : "false");
                break;
            case DocumentInteger { Value: var number }:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case DocumentFloat { Value: var number }:
                text.Append(JsonFloat.Write(number));
                break;
            case DocumentDateTime { Text: var moment }:
                text.Append("{\"$__toml_private_datetime\":\"").Append(moment).Append("\"}");
                break;
            case DocumentArray list:
                AppendList(text, list);
                break;
            case DocumentTable table:
                AppendTable(text, table);
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendList(StringBuilder text, DocumentArray list)
    {
        text.Append('[');
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            Append(text, list.Items[i]);
        }

        text.Append(']');
    }

    private static void AppendTable(StringBuilder text, DocumentTable table)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var entry in table.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            AppendString(text, entry.Key);
            text.Append(':');
            Append(text, entry.Value);
        }

        text.Append('}');
    }

    private static void AppendString(StringBuilder text, string characters)
    {
        text.Append('"');
        foreach (var character in characters)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
