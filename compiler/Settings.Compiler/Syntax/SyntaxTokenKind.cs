namespace Settings.Compiler.Syntax;

/// <summary>The kinds of tokens of TOML, numbered as the generated lexer numbers them.</summary>
public enum SyntaxTokenKind
{
    /// <summary>Behind the last character; belongs to no text.</summary>
    EndOfFile = -1,

    /// <summary>No token.</summary>
    None = 0,

    /// <summary>LF or CR LF.</summary>
    Newline,

    /// <summary>Spaces and tabs.</summary>
    Whitespace,

    /// <summary>From '#' to the end of the line.</summary>
    Comment,

    /// <summary>The character '='.</summary>
    Equals,

    /// <summary>The character '.'.</summary>
    Dot,

    /// <summary>The character ','.</summary>
    Comma,

    /// <summary>The character '['.</summary>
    LeftBracket,

    /// <summary>The character ']'.</summary>
    RightBracket,

    /// <summary>The character '{'.</summary>
    LeftBrace,

    /// <summary>The character '}'.</summary>
    RightBrace,

    /// <summary>A string in three quotation marks.</summary>
    MultiLineBasicString,

    /// <summary>A string in three apostrophes.</summary>
    MultiLineLiteralString,

    /// <summary>A string in quotation marks.</summary>
    BasicString,

    /// <summary>A string in apostrophes.</summary>
    LiteralString,

    /// <summary>A multi-line string without its end: to the end of the document.</summary>
    UnclosedMultiLineString,

    /// <summary>A string without its end: to the end of the line.</summary>
    UnclosedString,

    /// <summary>A bare key, or a part of a number, a boolean, a date or a time.</summary>
    Atom,

    /// <summary>A carriage return that ends no line.</summary>
    Stray,
}
