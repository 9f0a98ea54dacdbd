namespace Settings.Migrations.Importing.Rust;

/// <summary>What a token of a Rust program is.</summary>
internal enum RustTokenKind
{
    /// <summary>The end of the file.</summary>
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
