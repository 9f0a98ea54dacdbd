using Scriban.Parsing;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>The template engine's spans end on their last character; ours end behind it.</summary>
internal static class SourceSpans
{
    /// <summary>The same range, half-open.</summary>
    public static TextSpan ToTextSpan(this SourceSpan span) =>
        TextSpan.FromBounds(Math.Max(span.Start.Offset, 0), Math.Max(span.End.Offset + 1, Math.Max(span.Start.Offset, 0)));
}
