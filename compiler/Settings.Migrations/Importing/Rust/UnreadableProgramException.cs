using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Rust;

/// <summary>A program says something that is not known. Nothing is made of it: a guess could be wrong.</summary>
internal sealed class UnreadableProgramException : Exception
{
    /// <summary>The failure at a place.</summary>
    /// <param name="span">The place in the program.</param>
    /// <param name="reason">What is not known there, in a sentence.</param>
    public UnreadableProgramException(TextSpan span, string reason)
        : base(reason) => Span = span;

    /// <summary>The place in the program.</summary>
    public TextSpan Span { get; }
}
