using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>The map of a document that is put together from parts of the text around it.</summary>
/// <param name="parts">The parts, in the order of the document, which is that of the text around.</param>
/// <param name="end">Where the document ends in the text around.</param>
/// <param name="spelling">How text that is added is written there; null when nobody can say.</param>
internal sealed class PartsMap(ImmutableArray<MappedPart> parts, int end, HostSpelling? spelling) : OffsetMap
{
    /// <inheritdoc/>
    public override int ToHost(int offset) => MappedPart.IndexAt(parts, offset) is var at && at < parts.Length ? parts[at].HostOf(offset) : end;

    /// <inheritdoc/>
    public override int? ToDocument(int offset)
    {
        var at = OrderedSearch.CountBefore(parts.Length, index => parts[index].HostEnd < offset);
        for (; at < parts.Length && parts[at].HostStart <= offset; at++)
        {
            // At the border of two parts the later one has the character.
            if (offset < parts[at].HostEnd || at + 1 == parts.Length || parts[at + 1].HostStart > offset)
            {
                return parts[at].IsCopy ? parts[at].Start + offset - parts[at].HostStart : offset == parts[at].HostEnd && parts[at].HostLength > 0 ? parts[at].End : parts[at].Start;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override TextSpan ToHost(TextSpan span)
    {
        var start = ToHost(span.Start);
        return span.Length == 0 ? new TextSpan(start, 0)
            : TextSpan.FromBounds(start, Math.Max(start, parts[Math.Min(MappedPart.IndexAt(parts, span.End - 1), parts.Length - 1)].HostEndOf(span.End)));
    }

    /// <inheritdoc/>
    public override TextEdit? ToHost(TextEdit edit)
    {
        // The first line of a document is indented before it begins, and what is removed up to a line's beginning ends behind its indentation.
        var (start, behind) = (ToHost(edit.Span.Start), ToHost(edit.Span.End));
        return spelling is not null && behind >= start && IsWhole(edit.Span) && spelling.Spell(edit.NewText, start) is { } text
            ? new TextEdit(TextSpan.FromBounds(start, behind), text) : null;
    }

    /// <inheritdoc/>
    internal override IEnumerable<(TextSpan Document, TextSpan Host)> Respelled =>
        parts.Where(part => !part.IsCopy).Select(part => (new TextSpan(part.Start, part.Length), new TextSpan(part.HostStart, part.HostLength)));

    // A change must not begin or end within a part that is spelled otherwise.
    private bool IsWhole(TextSpan span) => IsBorder(span.Start) && IsBorder(span.End);

    private bool IsBorder(int offset) => MappedPart.IndexAt(parts, offset) is var at && (at == parts.Length || parts[at].IsCopy || parts[at].Start == offset);
}
