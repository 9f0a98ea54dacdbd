namespace Settings.Compiler.Schemas;

/// <summary>How an accepted value changes on its way into the datastore. At most one of the members says something.</summary>
public sealed record Normalisation
{
    /// <summary>Texts and what is stored in their place: a string or a whole number.</summary>
    public IReadOnlyDictionary<string, ReplacementValue>? Replace { get; init; }

    /// <summary>Whether the canonical text of the format is stored.</summary>
    public bool IsCanonical { get; init; }

    /// <summary>Whether a single value is stored as a list of one.</summary>
    public bool WrapInList { get; init; }

    /// <summary>Whether a table is stored as a list of tables, sorted by key; the names of the two members.</summary>
    public TableToList? TableToList { get; init; }
}
