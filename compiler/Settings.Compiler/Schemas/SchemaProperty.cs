using Settings.Compiler.Paths;

namespace Settings.Compiler.Schemas;

/// <summary>A named member of a table that the model declares.</summary>
public sealed class SchemaProperty : SchemaSlot
{
    private SettingPath? _path;

    internal SchemaProperty(string name, SchemaSlot slot, PropertyTraits traits, bool isRequired)
        : base(slot)
    {
        Name = name;
        StoredAs = traits.StoredAs ?? name;
        Aliases = traits.Aliases;
        IsRequired = isRequired;
        RefusesNull = traits.RefusesNull || isRequired;
        MayEndEarly = traits.MayEndEarly;
    }

    /// <summary>The name that the model gives the member and that documents use.</summary>
    public string Name { get; }

    /// <summary>The name under which the value is stored, read and rendered.</summary>
    public string StoredAs { get; }

    /// <summary>Further names that documents may use; two names of one member in a document are an error.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Whether every document that contains the table must contain the member.</summary>
    public bool IsRequired { get; }

    /// <summary>Whether null is an error. Elsewhere null, and with it TOML's nan and inf, means "not given".</summary>
    public bool RefusesNull { get; }

    /// <summary>Whether a table that is written as a list by position may end before this member.</summary>
    public bool MayEndEarly { get; }

    /// <summary>The path of the member in a table. Most tables have one path in all documents: that of the last one is kept.</summary>
    /// <param name="table">The path of the table.</param>
    internal SettingPath PathBelow(SettingPath table)
    {
        if (_path is { } known && ReferenceEquals(known.Parent, table))
        {
            return known;
        }

        var path = table.Append(StoredAs);
        _path = path;
        return path;
    }
}
