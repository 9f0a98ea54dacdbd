namespace Settings.Compiler.Import.Rust;

/// <summary>What an item of Rust is.</summary>
internal enum RustItemKind
{
    /// <summary>A struct with named fields, or none.</summary>
    Struct,

    /// <summary>A struct whose fields have no names.</summary>
    Tuple,

    /// <summary>An enum all of whose variants are only names.</summary>
    Names,

    /// <summary>An enum with variants that contain something.</summary>
    Choice,

    /// <summary>Another name for a type.</summary>
    Alias,
}
