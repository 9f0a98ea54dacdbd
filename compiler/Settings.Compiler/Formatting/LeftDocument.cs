using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>A document in another text that is not formatted.</summary>
/// <param name="Range">Where it lies in that text.</param>
/// <param name="Reason">Why, as half a sentence.</param>
/// <param name="IsOfHost">Whether the way in which that text holds it is the reason, and not the document itself.</param>
public sealed record LeftDocument(TextSpan Range, string Reason, bool IsOfHost);
