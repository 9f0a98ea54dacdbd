using System.Text;

namespace Settings.Compiler.Text;

/// <summary>The parts of one text that are never shown.</summary>
public sealed class SecretSpans
{
    /// <summary>What is shown instead of a secret, whatever its length.</summary>
    public const string Mask = "********";

    private readonly SourceText _source;
    private readonly Func<TextSpan, IEnumerable<TextSpan>>? _find;
    private readonly List<TextSpan> _spans;
    private Found? _last;

    /// <summary>Takes parts in any order; they may overlap.</summary>
    public SecretSpans(SourceText source, IEnumerable<TextSpan> spans)
    {
        _source = source;
        _spans = Joined(spans);
    }

    /// <summary>Takes what finds the parts in some lines, in any order. It is asked when lines are shown: most of a large text never is.</summary>
    public SecretSpans(SourceText source, Func<TextSpan, IEnumerable<TextSpan>> find)
        : this(source, [])
    {
        _find = find;
    }

    /// <summary>None.</summary>
    public static SecretSpans None { get; } = new(new SourceText(string.Empty, string.Empty), []);

    /// <summary>What of a span is secret, in order; no two parts overlap or touch.</summary>
    public IEnumerable<TextSpan> Within(TextSpan span)
    {
        var spans = In(span);
        for (var at = FirstAfter(spans, span.Start); at < spans.Count && spans[at].Start < span.End; at++)
        {
            yield return TextSpan.FromBounds(Math.Max(spans[at].Start, span.Start), Math.Min(spans[at].End, span.End));
        }
    }

    /// <summary>Whether something of a span is secret.</summary>
    public bool Touches(TextSpan span) => In(span) is var spans && FirstAfter(spans, span.Start) is var at && at < spans.Count && spans[at].Start < span.End;

    /// <summary>Whether a span is in a secret as a whole.</summary>
    public bool Contains(TextSpan span) => In(span) is var spans && FirstAfter(spans, span.Start) is var at && at < spans.Count && spans[at].Start <= span.Start && span.End <= spans[at].End;

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

    private List<TextSpan> In(TextSpan span)
    {
        if (_find is null)
        {
            return _spans;
        }

        var lines = _source.Lines;
        var first = lines.LineSpan(lines.PositionOf(span.Start).Line).Start;
        var whole = TextSpan.FromBounds(first, Math.Max(first, lines.LineSpan(lines.PositionOf(span.End).Line).End));

        // One line is asked about several times, and may be long.
        if (_last is not { } last || last.Lines != whole)
        {
            _last = last = new Found(whole, Joined(_find(whole)));
        }

        return last.Spans;
    }

    // Joined where they overlap, so the first one of a place can be searched for.
    private static List<TextSpan> Joined(IEnumerable<TextSpan> spans)
    {
        var joined = new List<TextSpan>();
        foreach (var span in spans.Where(span => span.Length > 0).OrderBy(span => span.Start))
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

        return joined;
    }

    // The first secret that ends behind an offset.
    private static int FirstAfter(List<TextSpan> spans, int offset) => OrderedSearch.CountBefore(spans.Count, at => spans[at].End <= offset);

    private sealed class Found(TextSpan lines, List<TextSpan> spans)
    {
        public TextSpan Lines => lines;

        public List<TextSpan> Spans => spans;
    }
}
