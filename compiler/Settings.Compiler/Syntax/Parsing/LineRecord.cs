namespace Settings.Compiler.Syntax.Parsing;

/// <summary>Takes down what the parser does in one line.</summary>
internal sealed class LineRecord
{
    private readonly byte[] _events = new byte[LineShape.MaximumEvents];
    private int _count;
    private bool _isSpoilt;

    /// <summary>Begins a new line.</summary>
    public void Begin() => (_count, _isSpoilt) = (0, false);

    /// <summary>A rule begins.</summary>
    public void Open(int rule) => Add((byte)(LineShape.FirstRule + rule));

    /// <summary>A token is taken.</summary>
    public void Take() => Add(LineShape.Take);

    /// <summary>The innermost rule ends.</summary>
    public void Close() => Add(LineShape.Close);

    /// <summary>The line is broken: where it ends does not follow from its tokens.</summary>
    public void Spoil() => _isSpoilt = true;

    /// <summary>What happened in the line; null when it is broken or long.</summary>
    /// <param name="kinds">The kinds of its tokens.</param>
    public LineShape? ShapeOf(UInt128 kinds) => _isSpoilt ? null : new LineShape(kinds, _events.AsSpan(0, _count).ToArray());

    private void Add(byte happened)
    {
        if (_count == _events.Length)
        {
            _isSpoilt = true;
            return;
        }

        _events[_count++] = happened;
    }
}
