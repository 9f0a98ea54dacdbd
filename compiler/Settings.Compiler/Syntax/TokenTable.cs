using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax;

/// <summary>
/// The tokens of a text, white space and comments included. Each ends where the next begins, so put end to end they
/// are the text. Five bytes a token: a five-megabyte document has a million of them.
/// </summary>
public sealed class TokenTable
{
    private readonly int _textLength;
    private sbyte[] _kinds;
    private int[] _starts;

    internal TokenTable(int textLength)
    {
        _textLength = textLength;
        var capacity = (textLength / 4) + 16;
        _kinds = new sbyte[capacity];
        _starts = new int[capacity];
    }

    /// <summary>How many tokens there are, the end of the file not counted.</summary>
    public int Count { get; private set; }

    /// <summary>The kind of a token; <see cref="SyntaxTokenKind.EndOfFile"/> after the last.</summary>
    public SyntaxTokenKind KindOf(int index) => index < Count ? (SyntaxTokenKind)_kinds[index] : SyntaxTokenKind.EndOfFile;

    /// <summary>Where a token is; empty at the end of the text after the last.</summary>
    public TextSpan SpanOf(int index)
    {
        var start = StartOf(index);
        return TextSpan.FromBounds(start, StartOf(index + 1));
    }

    /// <summary>The token that contains the character at an offset.</summary>
    public int IndexAt(int offset)
    {
        var found = Array.BinarySearch(_starts, 0, Count, offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>The first token from an index on that is neither white space nor a comment.</summary>
    internal int SkipHidden(int index)
    {
        while (KindOf(index) is SyntaxTokenKind.Whitespace or SyntaxTokenKind.Comment)
        {
            index++;
        }

        return index;
    }

    internal void Add(SyntaxTokenKind kind, int start)
    {
        if (Count == _kinds.Length)
        {
            Array.Resize(ref _kinds, Count * 2);
            Array.Resize(ref _starts, Count * 2);
        }

        _kinds[Count] = (sbyte)kind;
        _starts[Count++] = start;
    }

    private int StartOf(int index) => index < Count ? _starts[index] : _textLength;
}
