using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>
/// Reads values into types as Go's programs do: names of record keys match without regard to case and come out as the type spells
/// them, the last of several counts, unknown keys are skipped unread, and one value of another type is the end of it. The others are
/// looked for nevertheless, so people see all at once.
/// Upstream: pelletier/go-toml v2 unmarshaler.go.
/// </summary>
internal sealed class TypedDecoder(ProvisionerChoice choice)
{
    private readonly List<Refusal> _refusals = [];

    /// <summary>The values that do not fit, in the order in which they are read; the program stops at the first.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Reads a value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="value">The value.</param>
    /// <param name="before">What was read before into the same place; null for nothing.</param>
    /// <param name="path">Where it is in the document.</param>
    /// <returns>What was read; the value itself where it does not fit.</returns>
    public DocumentValue Read(ValueType type, DocumentValue value, DocumentValue? before, SettingPath path)
    {
        switch (type.Kind, value)
        {
            case (ValueKind.Any, _):
            case (ValueKind.Text, DocumentString):
            case (ValueKind.Integer, DocumentInteger):
            case (ValueKind.Truth, DocumentBoolean):
                return value;
            case (ValueKind.Unsigned, DocumentInteger number):
                return number.Value >= 0 && number.Value <= uint.MaxValue ? value : Refuse(RefusalKind.OutOfRange, type, value, path);
            case (ValueKind.List, DocumentArray list):
                return List(type.Item ?? type, list, path);
            case (ValueKind.Map, DocumentTable table):
                return Map(type.Item ?? type, table, before as DocumentTable, path);
            case (ValueKind.Record, DocumentTable table):
                return Record(type.Record ?? string.Empty, table, before as DocumentTable, path);

            // A header alone makes room for a value and puts nothing there.
            case (_, OpenTable { IsClosed: false, IsDotted: false, Count: 0 }) when type.IsScalar:
                return TypedWriter.Empty(type);
            default:
                return Refuse(RefusalKind.WrongType, type, value, path);
        }
    }

    private DocumentArray List(ValueType item, DocumentArray list, SettingPath path)
    {
        var items = new List<DocumentValue>(list.Items.Count);
        for (var i = 0; i < list.Items.Count; i++)
        {
            items.Add(Read(item, list.Items[i], null, path.Item(i)));
        }

        return new DocumentArray(items, list.Span);
    }

    private DocumentTable Map(ValueType item, DocumentTable table, DocumentTable? before, SettingPath path)
    {
        var map = before ?? new DocumentTable(table.Span);
        foreach (var entry in table.Entries)
        {
            map.Set(entry.Key, entry.KeySpan, Read(item, entry.Value, null, path.Append(entry.Key)));
        }

        return map;
    }

    private DocumentTable Record(string name, DocumentTable table, DocumentTable? before, SettingPath path)
    {
        var record = before ?? new DocumentTable(table.Span);
        var keys = choice.KeysOf(name).ToDictionary(key => key.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var entry in table.Entries)
        {
            if (keys.TryGetValue(entry.Key, out var key))
            {
                record.Set(key.Name, entry.KeySpan, Read(key.Type, entry.Value, record[key.Name], path.Append(entry.Key)));
            }
        }

        return record;
    }

    private DocumentValue Refuse(RefusalKind kind, ValueType type, DocumentValue value, SettingPath path)
    {
        var list = path;
        while (list is { IsItem: true, Parent: { } parent })
        {
            list = parent;
        }

        var message = kind == RefusalKind.OutOfRange
            ? $"The number of '{list}' is out of the range that {choice.Title} reads it into; allowed: {type.Expected}."
            : $"'{list}'{(ReferenceEquals(list, path) ? " is" : " has an item that is")} {value.KindName}, but {choice.Title} reads it into another type; allowed: {type.Expected}.";
        _refusals.Add(new Refusal(kind, list, value.Span, message) { Type = type, Value = value });
        return value;
    }
}
