using System.Text;

namespace Settings.Compiler.Text;

/// <summary>The parts of one text that are never shown.</summary>
public sealed class SecretSpans
{
    /// <summary>What is shown instead of a secret, whatever its length.</summary>
    public const string Mask = "********";

    private readonly SourceText _source;
    private readonly List<TextSpan> _spans = [];

    /// <summary>Takes parts in any order; they may overlap.</summary>
    public SecretSpans(SourceText source, IEnumerable<TextSpan> spans)
    {
        _source = source;
        foreach (var span in spans.Where(span => span.Length > 0).OrderBy(span => span.Start))
        {
            // Joined where they overlap, so the first one of a place can be searched for.
            if (_spans.Count > 0 && _spans[^1].End >= span.Start)
            {
                _spans[^1] = TextSpan.Cover(_spans[^1], span);
            }
            else
            {
                _spans.Add(span);
            }
        }
    }

    /// <summary>The parts in order; no two of them overlap or touch.</summary>
    public IReadOnlyList<TextSpan> Spans => _spans;

    /// <summary>What of a span is secret, in order.</summary>
    public IEnumerable<TextSpan> Within(TextSpan span)
    {
        for (var at = FirstAfter(span.Start); at < _spans.Count && _spans[at].Start < span.End; at++)
        {
            yield return TextSpan.FromBounds(Math.Max(_spans[at].Start, span.Start), Math.Min(_spans[at].End, span.End));
        }
    }

    /// <summary>Whether something of a span is secret.</summary>
    public bool Touches(TextSpan span) => FirstAfter(span.Start) is var at && at < _spans.Count && _spans[at].Start < span.End;

    /// <summary>Whether a span is in a secret as a whole.</summary>
    public bool Contains(TextSpan span) => FirstAfter(span.Start) is var at && at < _spans.Count && _spans[at].Start <= span.Start && span.End <= _spans[at].End;

    /// <summary>The text of a span, as it is.</summary>
    internal string TextOf(TextSpan span) => _source.Text.Substring(span.Start, span.Length);

    /// <summary>The text of a span with the mask in place of each secret part.</summary>
    public string Masked(TextSpan span)
    {
        var shown = new StringBuilder();
        var at = span.Start;
        foreach (var secret in Within(span))
        {
            shown.Append(_source.Text, at, secret.Start - at).Append(Mask);
            at = secret.End;
        }

        return shown.Append(_source.Text, at, span.End - at).ToString();
    }

    /// <summary>Replaces each secret character of a span of the text by an asterisk; lines keep their lengths and ends.</summary>
    /// <param name="output">What the span has been appended to.</param>
    /// <param name="start">Where in the output the span begins.</param>
    /// <param name="span">The span.</param>
    public void Cover(StringBuilder output, int start, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var secret in Within(span))
        {
            for (var i = secret.Start; i < secret.End; i++)
            {
                if (_source.Text[i] is not ('\n' or '\r'))
                {
                    output[start + i - span.Start] = '*';
                }
            }
        }
    }

    // The first secret that ends behind an offset.
    private int FirstAfter(int offset)
    {
        var low = 0;
        var high = _spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
