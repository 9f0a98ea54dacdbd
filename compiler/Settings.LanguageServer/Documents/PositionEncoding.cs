using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.Documents;

/// <summary>How client and server count the characters of a line.</summary>
internal sealed class PositionEncoding
{
    private readonly bool _countsBytes;

    private PositionEncoding(string name, bool countsBytes)
    {
        Name = name;
        _countsBytes = countsBytes;
    }

    /// <summary>In units of UTF-16, which each client knows.</summary>
    public static PositionEncoding Utf16 { get; } = new("utf-16", countsBytes: false);

    /// <summary>In bytes of UTF-8.</summary>
    public static PositionEncoding Utf8 { get; } = new("utf-8", countsBytes: true);

    /// <summary>What the protocol calls it.</summary>
    public string Name { get; }

    /// <summary>The first that the client offers and the server knows.</summary>
    /// <param name="offered">What the client offers; null for what each client knows.</param>
    public static PositionEncoding Of(IReadOnlyList<string>? offered) =>
        (offered ?? []).Select(name => name == Utf8.Name ? Utf8 : name == Utf16.Name ? Utf16 : null).FirstOrDefault(known => known is not null) ?? Utf16;

    /// <summary>The offset of a position in a text. What is after the end of a line or of the text means that end.</summary>
    public int OffsetOf(SourceText text, LspPosition position)
    {
        var place = new LinePosition(position.Line, position.Character);
        return _countsBytes ? text.Lines.OffsetOfUtf8(place) : text.Lines.OffsetOf(place);
    }

    /// <summary>The position of an offset in a text.</summary>
    public LspPosition PositionOf(SourceText text, int offset)
    {
        var place = _countsBytes ? text.Lines.Utf8PositionOf(offset) : text.Lines.PositionOf(offset);
        return new LspPosition(place.Line, place.Character);
    }

    /// <summary>The range of a span in a text.</summary>
    public LspRange RangeOf(SourceText text, TextSpan span) => new(PositionOf(text, span.Start), PositionOf(text, span.End));

    /// <summary>The span of a range in a text; one that ends before it begins is empty.</summary>
    public TextSpan SpanOf(SourceText text, LspRange range)
    {
        var start = OffsetOf(text, range.Start);
        return TextSpan.FromBounds(start, Math.Max(start, OffsetOf(text, range.End)));
    }
}
