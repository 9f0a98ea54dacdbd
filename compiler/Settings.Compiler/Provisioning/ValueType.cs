namespace Settings.Compiler.Provisioning;

/// <summary>A type into which a provisioner reads values, spelled "string", "integer", "[string]", "{string}", or as a table of types.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Item">The type of the items of a list, or of the values of a map; null for others.</param>
/// <param name="Record">The name of the table of types; null for others.</param>
public sealed record ValueType(ValueKind Kind, ValueType? Item = null, string? Record = null)
{
    /// <summary>The words for types without parts.</summary>
    public static IReadOnlyList<string> Words { get; } = ["any", "string", "integer", "uint32", "boolean"];

    /// <summary>Whether its values have no parts.</summary>
    public bool IsScalar => Kind is ValueKind.Text or ValueKind.Integer or ValueKind.Unsigned or ValueKind.Truth;

    /// <summary>What messages call a value of it.</summary>
    public string Expected => Kind switch
    {
        ValueKind.Text => "a string",
        ValueKind.Integer => "an integer",
        ValueKind.Unsigned => "an integer from 0 to 4294967295",
        ValueKind.Truth => "true or false",
        ValueKind.List => $"a list of {Plural(Item)}",
        ValueKind.Map => $"a table of {Plural(Item)}",
        ValueKind.Record => "a table",
        _ => "a value",
    };

    /// <summary>Reads the spelling of a type; names that are not words are those of records.</summary>
    public static ValueType Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            ['[', .. var item, ']'] => new ValueType(ValueKind.List, Parse(item)),
            ['{', .. var item, '}'] => new ValueType(ValueKind.Map, Parse(item)),
            "any" => new ValueType(ValueKind.Any),
            "string" => new ValueType(ValueKind.Text),
            "integer" => new ValueType(ValueKind.Integer),
            "uint32" => new ValueType(ValueKind.Unsigned),
            "boolean" => new ValueType(ValueKind.Truth),
            _ => new ValueType(ValueKind.Record, Record: text),
        };
    }

    private static string Plural(ValueType? item) => item?.Kind switch
    {
        ValueKind.Text => "strings",
        ValueKind.Integer or ValueKind.Unsigned => "integers",
        ValueKind.Truth => "booleans",
        ValueKind.List => "lists",
        ValueKind.Map or ValueKind.Record => "tables",
        _ => "values",
    };
}
