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
    internal override IEnumerable<(TextSpan Document, TextSpan Host)> Respelled
    {
        get
        {
            var own = inner.Respelled.Select(part => (part.Document, outer.ToHost(part.Host)));
            var around = from part in outer.Respelled
                         let start = inner.ToDocument(part.Document.Start)
                         where start is not null
                         select (TextSpan.FromBounds(start.Value, Math.Max(start.Value, inner.ToDocument(part.Document.End) ?? start.Value)), part.Host);
            return own.Concat(around).OrderBy(part => part.Item1.Start);
        }
    }

    /// <inheritdoc/>
    public override TextEdit? ToHost(TextEdit edit) => inner.ToHost(edit) is { } between ? outer.ToHost(between) : null;
}
