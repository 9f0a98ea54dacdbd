using Settings.Compiler.Binding;

namespace Settings.Compiler.Provisioning;

/// <summary>Writes what was read into types: keys without a value, and those that are empty, come out by the rules of their records. Upstream: pelletier/go-toml v2 marshaler.go.</summary>
internal sealed class TypedWriter(ProvisionerChoice choice)
{
    /// <summary>The empty value of a type, without a place.</summary>
    public static DocumentValue Empty(ValueType type) => type.Kind switch
    {
        ValueKind.Text => new DocumentString(string.Empty, default),
        ValueKind.Integer or ValueKind.Unsigned => new DocumentInteger(0, default),
        ValueKind.Truth => new DocumentBoolean(false, default),
        ValueKind.List => new DocumentArray([], default),
        _ => new DocumentTable(default),
    };

    /// <summary>A value as it is written.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="value">The value.</param>
    public DocumentValue Write(ValueType type, DocumentValue value)
    {
        switch (type.Kind, value)
        {
            case (ValueKind.List, DocumentArray list):
                return new DocumentArray([.. list.Items.Select(item => Write(type.Item ?? type, item))], list.Span);
            case (ValueKind.Map, DocumentTable table):
                var map = new DocumentTable(table.Span);
                foreach (var entry in table.Entries)
                {
                    map.Set(entry.Key, entry.KeySpan, Write(type.Item ?? type, entry.Value));
                }

                return map;
            case (ValueKind.Record, DocumentTable table):
                return Record(type.Record ?? string.Empty, table);
            default:
                return value;
        }
    }

    private static bool IsEmpty(DocumentValue value) => value switch
    {
        DocumentString text => text.Value.Length == 0,
        DocumentInteger number => number.Value == 0,
        DocumentBoolean truth => !truth.Value,
        DocumentArray list => list.Items.Count == 0,
        DocumentTable table => table.Count == 0,
        _ => false,
    };

    private DocumentTable Record(string name, DocumentTable table)
    {
        var written = new DocumentTable(table.Span);
        var keys = choice.KeysOf(name).ToDictionary(key => key.Name, StringComparer.Ordinal);
        foreach (var entry in table.Entries)
        {
            if (keys.TryGetValue(entry.Key, out var key) && !(key.Written == WhenWritten.UnlessEmpty && IsEmpty(entry.Value)))
            {
                written.Set(entry.Key, entry.KeySpan, Write(key.Type, entry.Value));
            }
        }

        foreach (var key in keys.Values.Where(key => key.Written == WhenWritten.Always && written[key.Name] is null))
        {
            written.Set(key.Name, default, Empty(key.Type));
        }

        return written;
    }
}
