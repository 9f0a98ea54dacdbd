using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// A value of a document with the place it was written at. One model serves user data, defaults layers and values read
/// from JSON, so that every stage behind it is written once. Values made by the program have an empty span.
/// </summary>
public abstract class DocumentValue(TextSpan span)
{
    /// <summary>Where the value was written.</summary>
    public TextSpan Span { get; } = span;

    /// <summary>What messages call a value of this kind, with its article: "a string", "an integer".</summary>
    public abstract string KindName { get; }
}
