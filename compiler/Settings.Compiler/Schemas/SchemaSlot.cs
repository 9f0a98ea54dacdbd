namespace Settings.Compiler.Schemas;

/// <summary>
/// A place of a schema that has a value, such as one setting or the items of a list: what the value is for, and the
/// node that says which values are allowed. A referenced type is read when the first value of that place is checked.
/// </summary>
public class SchemaSlot
{
    private readonly Func<SchemaNode> _resolve;
    private SchemaNode? _node;

    internal SchemaSlot(SchemaNotes notes, Func<SchemaNode> resolve)
    {
        Notes = notes;
        _resolve = resolve;
    }

    internal SchemaSlot(SchemaSlot other)
    {
        Notes = other.Notes;
        _resolve = other._resolve;
        _node = other._node;
    }

    /// <summary>A place about which nothing is told but its node.</summary>
    public static SchemaSlot Of(SchemaNode node) => new(SchemaNotes.None, () => node);

    /// <summary>What the schema says about the place.</summary>
    public SchemaNotes Notes { get; }

    /// <summary>Which values are allowed.</summary>
    public SchemaNode Node => _node ??= _resolve();
}
