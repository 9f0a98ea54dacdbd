using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Models;

/// <summary>A token of Rust.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its characters; of a text those between its quotation marks, of a word those after r#.</param>
/// <param name="Span">Where it is.</param>
internal readonly record struct RustToken(RustTokenKind Kind, string Value, TextSpan Span)
{
    /// <summary>Whether it is a sign.</summary>
    public bool Is(char sign) => Kind == RustTokenKind.Sign && Value[0] == sign;

    /// <summary>Whether it is a word.</summary>
    public bool Is(string word) => Kind == RustTokenKind.Word && Value == word;
}
