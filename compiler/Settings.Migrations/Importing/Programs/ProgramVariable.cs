using System.Collections.Immutable;

namespace Settings.Migrations.Importing.Programs;

/// <summary>A variable of a program.</summary>
internal sealed class ProgramVariable
{
    private readonly List<GuardedValue>? _items;
    private readonly ImmutableArray<GuardedValue> _values;

    /// <summary>A variable and its first value.</summary>
    /// <param name="values">The value, for each kind of variant.</param>
    /// <param name="isMutable">Whether it changes.</param>
    public ProgramVariable(ImmutableArray<GuardedValue> values, bool isMutable)
    {
        _values = values;
        _items = isMutable && values is [{ Conditions.IsEmpty: true, Value: ListProgramValue list }] ? [.. list.Items] : null;
    }

    /// <summary>The value, for each kind of variant.</summary>
    public ImmutableArray<GuardedValue> Values => _items is null ? _values : [_values[0] with { Value = new ListProgramValue([.. _items], _values[0].Value.Span) }];

    /// <summary>Adds an item to a list.</summary>
    /// <returns>Whether it is a list that changes.</returns>
    public bool TryAdd(IEnumerable<GuardedValue> items)
    {
        _items?.AddRange(items);
        return _items is not null;
    }
}
