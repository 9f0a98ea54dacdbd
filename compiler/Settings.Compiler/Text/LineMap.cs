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

    /// <summary>The position of an offset; offsets behind the end count on in the last line.</summary>
    public LinePosition PositionOf(int offset)
    {
        var index = _starts.BinarySearch(offset);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line, offset - _starts[line]);
    }

    /// <summary>The span of a zero-based line without its line end.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = _starts[line];
        var end = line + 1 < _starts.Count ? _starts[line + 1] - 1 : _text.Length;
        return TextSpan.FromBounds(start, end > start && _text[end - 1] == '\r' ? end - 1 : end);
    }
}
