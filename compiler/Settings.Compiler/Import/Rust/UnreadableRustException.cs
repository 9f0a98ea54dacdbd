using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>A text of Rust says something that is not known. Nothing is made of it: a guess could be wrong.</summary>
public sealed class UnreadableRustException : Exception
{
    /// <summary>The failure at a place.</summary>
    /// <param name="span">The place in the text.</param>
    /// <param name="reason">What is not known there, in a sentence.</param>
    public UnreadableRustException(TextSpan span, string reason)
        : base(reason) => Span = span;

    /// <summary>The place in the text.</summary>
    public TextSpan Span { get; }
}
