using Settings.Compiler.Binding;

namespace Settings.Compiler.Checking;

/// <summary>
/// What the model keeps of a table: the table itself, unless an entry is refused, renamed or changed. Most tables stay as they
/// are, and none is changed once it is read.
/// </summary>
internal struct KeptEntries(DocumentTable written)
{
    // As many entries as these are kept as they were written.
    private int _same;
    private DocumentTable? _changed;

    /// <summary>Keeps the entry at a place; entries are kept in their order.</summary>
    /// <param name="index">The place.</param>
    /// <param name="name">The name under which the model stores it.</param>
    /// <param name="value">What it stores.</param>
    public void Keep(int index, string name, DocumentValue value)
    {
        var entry = written.EntrySpan[index];
        if (_changed is null && index == _same && ReferenceEquals(value, entry.Value) && name == entry.Key)
        {
            _same++;
            return;
        }

        _changed ??= Unchanged();
        _changed.Set(name, entry.KeySpan, value);
    }

    /// <summary>The table as the model stores it.</summary>
    public readonly DocumentTable ToTable() => _changed ?? (_same == written.Count ? written : Unchanged());

    private readonly DocumentTable Unchanged() => DocumentTable.Of(written.Span, [.. written.EntrySpan[.._same]]);
}
