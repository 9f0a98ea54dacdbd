using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>Keys and values in the order in which the keys were first written.</summary>
public class DocumentTable(TextSpan span) : DocumentValue(span)
{
    // Most tables have a handful of keys: those are searched in order, and only a long table pays for an index.
    private const int IndexFrom = 9;

    private List<DocumentEntry> _entries = [];
    private Dictionary<string, int>? _index;

    /// <inheritdoc/>
    public override string KindName => "a table";

    /// <summary>The entries in order.</summary>
    public IReadOnlyList<DocumentEntry> Entries => _entries;

    /// <summary>The entries in order, for stages that visit all of a large document.</summary>
    internal ReadOnlySpan<DocumentEntry> EntrySpan => CollectionsMarshal.AsSpan(_entries);

    /// <summary>How many keys there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The value of a key, or null when the table does not have it.</summary>
    public DocumentValue? this[string key] => TryGet(key, out var entry) ? entry.Value : null;

    /// <summary>A table of entries with different keys; the list is the table's from then on.</summary>
    internal static DocumentTable Of(TextSpan span, List<DocumentEntry> entries) => new(span) { _entries = entries };

    /// <summary>Finds the entry of a key.</summary>
    public bool TryGet(string key, out DocumentEntry entry)
    {
        var at = IndexOf(key);
        entry = at >= 0 ? _entries[at] : default;
        return at >= 0;
    }

    /// <summary>Finds the value of a key.</summary>
    public bool TryGetValue(string key, [NotNullWhen(true)] out DocumentValue? value)
    {
        value = this[key];
        return value is not null;
    }

    /// <summary>Adds a key, or replaces its value and keeps its place.</summary>
    public void Set(string key, TextSpan keySpan, DocumentValue value)
    {
        var at = IndexOf(key);
        if (at >= 0)
        {
            _entries[at] = new DocumentEntry(key, keySpan, value);
            return;
        }

        _entries.Add(new DocumentEntry(key, keySpan, value));
        _index?.Add(key, _entries.Count - 1);
    }

    /// <summary>Removes a key; the others keep their order.</summary>
    internal void Remove(string key)
    {
        if (IndexOf(key) is >= 0 and var at)
        {
            _entries.RemoveAt(at);
            _index = null;
        }
    }

    private int IndexOf(string key)
    {
        if (_entries.Count >= IndexFrom)
        {
            // Of threads that share a table each may make the index; any of them will do.
            var index = Volatile.Read(ref _index) ?? MakeIndex();
            return index.TryGetValue(key, out var found) ? found : -1;
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    private Dictionary<string, int> MakeIndex()
    {
        var index = new Dictionary<string, int>(_entries.Capacity, StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            index.Add(_entries[i].Key, i);
        }

        Volatile.Write(ref _index, index);
        return index;
    }
}
