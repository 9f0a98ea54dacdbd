using System.Text;

namespace Settings.Compiler.Text;

/// <summary>The offsets at which lines start. A line ends with LF; a CR before it belongs to the line end.</summary>
public sealed class LineMap
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    /// <summary>Scans <paramref name="text"/> once.</summary>
    public LineMap(string text)
    {
        _text = text;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _starts.Add(at + 1);
        }
    }

    /// <summary>How many lines there are; a text without a line end has one.</summary>
    public int Count => _starts.Count;

    /// <summary>The position of an offset; offsets after the end count on in the last line.</summary>
    public LinePosition PositionOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - _starts[line]);
    }

    /// <summary>The offset of a position. A character after the end of its line means that end, a line after the last the end of the text.</summary>
    public int OffsetOf(LinePosition position) => position.Line < 0 ? 0
        : position.Line >= _starts.Count ? _text.Length
        : Within(LineSpan(position.Line), position.Character);

    /// <summary>The offset of a position whose character counts bytes of UTF-8; inside of a character it means its beginning. Bounds hold as for UTF-16.</summary>
    public int OffsetOfUtf8(LinePosition position)
    {
        if (position.Line < 0 || position.Line >= _starts.Count)
        {
            return OffsetOf(position);
        }

        var line = LineSpan(position.Line);
        var (offset, bytes) = (line.Start, 0);
        foreach (var rune in _text.AsSpan(line.Start, line.Length).EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > position.Character)
            {
                break;
            }

            offset += rune.Utf16SequenceLength;
        }

        return offset;
    }

    /// <summary>The position of an offset with the character counted in bytes of UTF-8.</summary>
    public LinePosition Utf8PositionOf(int offset)
    {
        var position = PositionOf(offset);
        var start = _starts[position.Line];
        return position with { Character = Encoding.UTF8.GetByteCount(_text.AsSpan(start, Math.Min(offset, _text.Length) - start)) };
    }

    /// <summary>The span of a zero-based line without its line end.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = _starts[line];
        var end = line + 1 < _starts.Count ? _starts[line + 1] - 1 : _text.Length;
        return WithoutLineEnd(_text, start, end);
    }

    /// <summary>The span of the first line of a text without its line end, without a map of the others.</summary>
    public static TextSpan FirstLine(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return WithoutLineEnd(text, 0, end < 0 ? text.Length : end);
    }

    private static TextSpan WithoutLineEnd(string text, int start, int end) =>
        TextSpan.FromBounds(start, end > start && text[end - 1] == '\r' ? end - 1 : end);

    private static int Within(TextSpan line, int character) => line.Start + Math.Clamp(character, 0, line.Length);
}
