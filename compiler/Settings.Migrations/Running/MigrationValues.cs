using System.Collections.Immutable;
using Settings.Compiler.Binding;

namespace Settings.Migrations.Running;

/// <summary>
/// Values by the names of their keys while migrations run. What no migration touches is shared with the store they came from, and
/// a migration that asks for names with a beginning looks at no others.
/// </summary>
/// <param name="values">The values, in the order of the characters of their names.</param>
internal sealed class MigrationValues(ImmutableSortedDictionary<string, DocumentValue> values)
{
    private readonly ImmutableSortedDictionary<string, DocumentValue>.Builder _values = values.ToBuilder();

    // Names that there were at the beginning, in order, and those that came later; some of both may be gone.
    private readonly Lazy<string[]> _names = new(() => [.. values.Keys]);
    private readonly HashSet<string> _later = new(StringComparer.Ordinal);

    /// <summary>A value. There must be one to get it.</summary>
    public DocumentValue this[string key]
    {
        get => _values[key];
        set
        {
            _values[key] = value;
            if (!values.ContainsKey(key))
            {
                _later.Add(key);
            }
        }
    }

    /// <summary>The value of a key; null when it has none.</summary>
    public DocumentValue? GetValueOrDefault(string key) => _values.GetValueOrDefault(key);

    /// <summary>Whether a key has a value.</summary>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <summary>Removes the value of a key; one that has none is fine.</summary>
    public void Remove(string key) => _values.Remove(key);

    /// <summary>The keys whose names begin with a text, in order.</summary>
    public IReadOnlyList<string> KeysThatBeginWith(string prefix)
    {
        var found = _later.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && _values.ContainsKey(name)).ToList();
        var names = _names.Value;
        var first = Array.BinarySearch(names, prefix, StringComparer.Ordinal);
        for (var i = first < 0 ? ~first : first; i < names.Length && names[i].StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            if (_values.ContainsKey(names[i]))
            {
                found.Add(names[i]);
            }
        }

        return [.. found.Order(StringComparer.Ordinal)];
    }

    /// <summary>The values as they are now.</summary>
    public ImmutableSortedDictionary<string, DocumentValue> ToImmutable() => _values.ToImmutable();
}
