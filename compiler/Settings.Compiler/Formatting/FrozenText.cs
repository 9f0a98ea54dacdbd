using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>Passages of whole lines that no edit may touch.</summary>
public sealed class FrozenText
{
    private readonly SourceText _source;
    private readonly ImmutableArray<TextSpan> _spans;

    /// <summary>Takes spans in any order; all lines that they touch are frozen.</summary>
    /// <param name="source">The text.</param>
    /// <param name="spans">The spans; the end of one may be the beginning of a line that is not frozen.</param>
    public FrozenText(SourceText source, IEnumerable<TextSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        var joined = new List<TextSpan>();
        foreach (var span in spans.Select(WholeLines).OrderBy(span => span.Start))
        {
            if (joined.Count > 0 && joined[^1].End >= span.Start)
            {
                joined[^1] = TextSpan.Cover(joined[^1], span);
            }
            else
            {
                joined.Add(span);
            }
        }

        _spans = [.. joined];
    }

    /// <summary>How many passages there are.</summary>
    public int Count => _spans.Length;

    /// <summary>The passages in their order.</summary>
    public ImmutableArray<TextSpan> Passages => _spans;

    /// <summary>The passage that an offset is in, or that ends there because the text does; null when it is in none.</summary>
    public TextSpan? At(int offset)
    {
        var at = FirstEndingFrom(offset);
        while (at < _spans.Length && _spans[at].Start <= offset)
        {
            if (offset < _spans[at].End || !EndsLine(_spans[at].End))
            {
                return _spans[at];
            }

            at++;
        }

        return null;
    }

    /// <summary>Whether a part of a span is in a passage.</summary>
    public bool Touches(TextSpan span)
    {
        var at = FirstEndingFrom(span.Start + 1);
        return At(span.Start) is not null || (at < _spans.Length && _spans[at].Start < span.End);
    }

    private bool EndsLine(int offset) => offset > 0 && _source.Text[offset - 1] == '\n';

    private TextSpan WholeLines(TextSpan span)
    {
        var lines = _source.Lines;
        var start = lines.LineSpan(lines.PositionOf(span.Start).Line).Start;
        if (span.Length > 0 && EndsLine(span.End))
        {
            return TextSpan.FromBounds(start, span.End);
        }

        var last = lines.PositionOf(span.End).Line;
        return TextSpan.FromBounds(start, last + 1 < lines.Count ? lines.LineSpan(last + 1).Start : _source.Length);
    }

    private int FirstEndingFrom(int offset)
    {
        var (low, high) = (0, _spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End < offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
