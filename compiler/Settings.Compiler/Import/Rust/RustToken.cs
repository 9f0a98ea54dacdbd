using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>A token of Rust. White space and comments are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it is, with the quotes of a string and the r# of a name.</param>
/// <param name="Text">A name without r#, the value of a string, or the characters of anything else.</param>
public readonly record struct RustToken(RustTokenKind Kind, TextSpan Span, string Text)
{
    /// <summary>Whether it is a name or a keyword.</summary>
    /// <param name="word">The name.</param>
    public bool IsWord(string word) => Kind == RustTokenKind.Word && Text == word;

    /// <summary>Whether it is a character of punctuation.</summary>
    /// <param name="mark">The character.</param>
    public bool IsMark(char mark) => Kind == RustTokenKind.Mark && Text[0] == mark;
}
