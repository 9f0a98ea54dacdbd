namespace Settings.Compiler.Schemas;

/// <summary>Kinds of values, as a set.</summary>
[Flags]
public enum ValueKinds
{
    /// <summary>No value.</summary>
    None = 0,

    /// <summary>A string.</summary>
    String = 1,

    /// <summary>An integer.</summary>
    Integer = 2,

    /// <summary>true or false.</summary>
    Boolean = 4,

    /// <summary>A list.</summary>
    List = 8,

    /// <summary>A table.</summary>
    Table = 16,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float = 32,

    /// <summary>Every kind.</summary>
    All = String | Integer | Boolean | List | Table | Float,
}
