using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formats;

/// <summary>Builds the values of a file from the events of its parser, without recursion: any nesting up to a bound.</summary>
internal sealed class ValueBuilder
{
    /// <summary>How many values may be inside each other. Readers have bounds of their own; no configuration is near any of them.</summary>
    public const int MaximumDepth = 256;

    private readonly Stack<OpenValue> _open = new();

    /// <summary>The outermost value; null until it is complete.</summary>
    public DocumentValue? Root { get; private set; }

    /// <summary>Whether one more table or list may be opened.</summary>
    public bool CanOpen => _open.Count < MaximumDepth;

    /// <summary>Whether the next scalar is the key of a table.</summary>
    public bool ExpectsKey => _open.TryPeek(out var open) && open is { Table: not null, Key: null };

    /// <summary>Opens a table.</summary>
    public void OpenTable(TextSpan span) => _open.Push(new OpenValue(new DocumentTable(span), null, span));

    /// <summary>Opens a list.</summary>
    public void OpenList(TextSpan span) => _open.Push(new OpenValue(null, [], span));

    /// <summary>Gives the key of the next value.</summary>
    /// <returns>Whether the table did not have it yet.</returns>
    public bool Key(string key, TextSpan span)
    {
        var open = _open.Peek();
        open.Key = (key, span);
        return open.Keys.Add(key);
    }

    /// <summary>Closes the innermost table or list.</summary>
    public void Close()
    {
        var open = _open.Pop();
        Add(open.Table is { } table ? table : new DocumentArray(open.Items ?? [], open.Span));
    }

    /// <summary>Adds a value to the innermost table or list.</summary>
    public void Add(DocumentValue value)
    {
        if (!_open.TryPeek(out var open))
        {
            Root ??= value;
        }
        else if (open.Table is { } table)
        {
            var (key, span) = open.Key ?? (string.Empty, value.Span);
            table.Set(key, span, value);
            open.Key = null;
        }
        else
        {
            open.Items?.Add(value);
        }
    }

    private sealed class OpenValue(DocumentTable? table, List<DocumentValue>? items, TextSpan span)
    {
        public DocumentTable? Table { get; } = table;

        public List<DocumentValue>? Items { get; } = items;

        public TextSpan Span { get; } = span;

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public (string Name, TextSpan Span)? Key { get; set; }
    }
}
