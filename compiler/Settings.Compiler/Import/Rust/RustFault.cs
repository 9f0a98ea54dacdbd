using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>What no text of Rust has, such as a string without an end.</summary>
/// <param name="Span">Where it is.</param>
/// <param name="Reason">What is wrong, in a sentence.</param>
public sealed record RustFault(TextSpan Span, string Reason)
{
    /// <summary>A string or a character without an end.</summary>
    /// <param name="start">Where it begins.</param>
    public static RustFault Unclosed(int start) => new(new TextSpan(start, 1), "The string that begins here does not end.");
}
