namespace Settings.Compiler.Hosts.Code;

/// <summary>The kinds of what a program consists of.</summary>
internal enum CodeTokenKind : byte
{
    /// <summary>A name or a number.</summary>
    Word,

    /// <summary>A literal of a text.</summary>
    Literal,

    /// <summary>A bracket that opens.</summary>
    Open,

    /// <summary>A bracket that closes.</summary>
    Close,

    /// <summary>Any other character.</summary>
    Sign,
}
