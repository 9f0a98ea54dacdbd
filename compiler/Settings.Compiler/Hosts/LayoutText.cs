using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>
/// The text of a document for whoever lays out its lines. What stands in the text around it and is nothing in the document, such as a
/// placeholder alone in a line, or a directive, is a comment there; a line that has more in it is left as it is.
/// </summary>
internal sealed class LayoutText
{
    private readonly MappedText _text;
    private readonly string _source;
    private readonly string _host;
    private readonly PlaceholderForms? _placeholders;
    private readonly ImmutableArray<TextSpan>.Builder _kept = ImmutableArray.CreateBuilder<TextSpan>();

    private LayoutText(MappedText text, SourceText host) => (_text, _source, _host, _placeholders) = (text, text.Text, host.Text, host.Placeholders);

    /// <summary>The text; the same if there is nothing such.</summary>
    public MappedText Laid { get; private set; } = new();

    /// <summary>Its holes; null when it has none.</summary>
    public Holes? Holes { get; private set; }

    /// <summary>Places of the lines that are left as they are.</summary>
    public ImmutableArray<TextSpan> Kept => _kept.ToImmutable();

    /// <summary>Makes it.</summary>
    /// <param name="text">The document, as it was taken out of a text.</param>
    /// <param name="host">That text.</param>
    /// <param name="range">Where it lies.</param>
    /// <param name="holes">Its holes; null when it has none.</param>
    public static LayoutText Of(MappedText text, SourceText host, TextSpan range, Holes? holes)
    {
        var layout = new LayoutText(text, host) { Holes = holes };
        layout.Run(range);
        return layout;
    }

    private void Run(TextSpan range)
    {
        var (end, done) = (range.Start, 0);
        foreach (var part in _text.Parts)
        {
            done = Gap(end, part.HostStart, part.Start, done);
            end = Math.Max(end, part.HostEnd);
        }

        done = Gap(end, range.End, _source.Length, done);
        if (done == 0 && Laid.Length == 0)
        {
            Laid = _text;
        }
        else
        {
            Laid.Append(_text, _host, done, _source.Length);
        }
    }

    // What is between two parts in the text around. Returns how much of the document is written.
    private int Gap(int hostStart, int hostEnd, int at, int done)
    {
        if (hostEnd <= hostStart || !HoleFiller.HasPlaceholder(new SourceText(string.Empty, _host[hostStart..hostEnd]) { Placeholders = _placeholders }, PlaceholderSyntax.All))
        {
            return done;
        }

        Laid.Append(_text, _host, done, at);
        if (IsAlone(at))
        {
            Holes ??= new Holes(_host);
            Laid.Put($"#{Holes.Add(_host[hostStart..hostEnd], isBare: false)}", hostStart, hostEnd - hostStart);
        }
        else
        {
            _kept.Add(new TextSpan(Laid.Length, 0));
        }

        return at;
    }

    private bool IsAlone(int at)
    {
        var start = at == 0 ? 0 : _source.LastIndexOf('\n', at - 1) + 1;
        var end = _source.IndexOf('\n', at) is >= 0 and var found ? found : _source.Length;
        return _source.AsSpan(start, end - start).IsWhiteSpace() && (end < _source.Length || start == _source.Length);
    }
}
