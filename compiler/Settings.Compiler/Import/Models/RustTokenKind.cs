namespace Settings.Compiler.Import.Models;

/// <summary>What a token of Rust is, as far as models need to know.</summary>
internal enum RustTokenKind
{
    /// <summary>A word: a keyword or a name.</summary>
    Word,

    /// <summary>A text between quotation marks.</summary>
    Text,

    /// <summary>A number, a character, a lifetime.</summary>
    Other,

    /// <summary>One character that is neither.</summary>
    Sign,
}
