using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>An array of tables, which grows with every [[header]].</summary>
internal sealed class OpenArray : DocumentArray
{
    private readonly List<DocumentValue> _tables;

    private OpenArray(List<DocumentValue> tables, TextSpan span)
        : base(tables, span) => _tables = tables;

    /// <summary>The table that the last header opened.</summary>
    public OpenTable Last => (OpenTable)_tables[^1];

    /// <summary>An array without tables yet.</summary>
    public static OpenArray Empty(TextSpan span) => new([], span);

    /// <summary>Opens another table.</summary>
    public OpenTable Add(TextSpan span)
    {
        var table = new OpenTable(span, isImplicit: false, isDotted: false);
        _tables.Add(table);
        return table;
    }
}
