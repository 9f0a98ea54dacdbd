namespace Settings.Compiler.Provisioning;

/// <summary>The kinds of types into which a provisioner reads values.</summary>
public enum ValueKind
{
    /// <summary>Whatever is given.</summary>
    Any,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>A whole number from 0 to 4294967295.</summary>
    Unsigned,

    /// <summary>true or false.</summary>
    Truth,

    /// <summary>A list of one type.</summary>
    List,

    /// <summary>Keys of any names with values of one type.</summary>
    Map,

    /// <summary>Known keys with a type each.</summary>
    Record,
}
