using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>The map of a document in a text that is in another one.</summary>
/// <param name="inner">How the document lies in the text around it.</param>
/// <param name="outer">How that one lies in the text around it.</param>
internal sealed class NestedMap(OffsetMap inner, OffsetMap outer) : OffsetMap
{
    /// <inheritdoc/>
    public override int ToHost(int offset) => outer.ToHost(inner.ToHost(offset));

    /// <inheritdoc/>
    public override int? ToDocument(int offset) => outer.ToDocument(offset) is { } between ? inner.ToDocument(between) : null;

    /// <inheritdoc/>
    public override TextSpan ToHost(TextSpan span) => outer.ToHost(inner.ToHost(span));

    /// <inheritdoc/>
    public override TextEdit? ToHost(TextEdit edit) => inner.ToHost(edit) is { } between ? outer.ToHost(between) : null;
}
