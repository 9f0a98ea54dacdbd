using System.Text;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formats;

/// <summary>From offsets of bytes to those of a text's characters; asked for in ascending order it goes through the text once.</summary>
internal sealed class Utf8Places(string text, byte[] bytes)
{
    private readonly bool _isAscii = text.Length == bytes.Length;
    private int _byte;
    private int _character;

    /// <summary>The place of some bytes; what lies beyond the end is cut off.</summary>
    public TextSpan SpanOf(int start, int length)
    {
        start = Math.Min(start, bytes.Length);
        var end = Math.Min(start + length, bytes.Length);
        return _isAscii ? TextSpan.FromBounds(start, end) : new TextSpan(CharacterAt(start), Encoding.UTF8.GetCharCount(bytes, start, end - start));
    }

    private int CharacterAt(int offset)
    {
        if (offset < _byte)
        {
            (_byte, _character) = (0, 0);
        }

        _character += Encoding.UTF8.GetCharCount(bytes, _byte, offset - _byte);
        _byte = offset;
        return _character;
    }
}
