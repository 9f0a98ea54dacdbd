using Antlr4.Runtime;
using Antlr4.Runtime.Misc;

namespace Settings.Compiler.Syntax.Lexing;

/// <summary>
/// A text as the generated lexer reads it, without a copy. The grammar tells no character beyond ASCII from another, so
/// they all read as one: the lexer remembers its transitions only for the first 128 characters and would work out those
/// of the others again at every occurrence. A byte order mark in front is white space, as for the node.
/// </summary>
internal sealed class TextCharStream(string text) : ICharStream
{
    private const int BeyondAscii = 0x7F;
    private const char ByteOrderMark = '\uFEFF';

    private int _at;

    public int Index => _at;

    public int Size => text.Length;

    public string SourceName => IntStreamConstants.UnknownSourceName;

    public void Consume() => _at++;

    public int LA(int i)
    {
        var at = i > 0 ? _at + i - 1 : _at + i;
        if ((uint)at >= (uint)text.Length)
        {
            return IntStreamConstants.EOF;
        }

        return Symbol(text, at);
    }

    /// <summary>The character at an offset as the grammar sees it.</summary>
    public static int Symbol(string text, int at)
    {
        var c = text[at];
        return c < BeyondAscii ? c : c == ByteOrderMark && at == 0 ? ' ' : BeyondAscii;
    }

    public int Mark() => -1;

    public void Release(int marker)
    {
        // Nothing is buffered, so nothing is held for a marker.
    }

    public void Seek(int index) => _at = index;

    public string GetText(Interval interval) =>
        text[interval.a..Math.Min(interval.b + 1, text.Length)];
}
