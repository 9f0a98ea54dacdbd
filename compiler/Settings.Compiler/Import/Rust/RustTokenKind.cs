namespace Settings.Compiler.Import.Rust;

/// <summary>What a token of Rust is.</summary>
public enum RustTokenKind
{
    /// <summary>The end of the text, or of the brackets that are read.</summary>
    End,

    /// <summary>A name or a keyword.</summary>
    Word,

    /// <summary>A string, raw or not.</summary>
    Text,

    /// <summary>A number, a character, a lifetime or a string of bytes.</summary>
    Other,

    /// <summary>One character of punctuation.</summary>
    Mark,
}
