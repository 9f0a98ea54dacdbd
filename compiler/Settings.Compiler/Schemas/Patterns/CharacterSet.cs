using System.Collections.Immutable;

namespace Settings.Compiler.Schemas.Patterns;

/// <summary>A set of UTF-16 units: a bit for each ASCII character, ranges for all others.</summary>
internal sealed class CharacterSet
{
    private readonly ImmutableArray<(char First, char Last)> _ranges;
    private readonly bool _isNegated;
    private readonly UInt128 _ascii;

    public CharacterSet(ImmutableArray<(char First, char Last)> ranges, bool isNegated)
    {
        _ranges = ranges;
        _isNegated = isNegated;
        var ascii = UInt128.Zero;
        foreach (var (first, last) in ranges)
        {
            for (int c = first; c <= Math.Min(last, '\x7f'); c++)
            {
                ascii |= UInt128.One << c;
            }
        }

        _ascii = isNegated ? ~ascii : ascii;
    }

    public bool Contains(char c)
    {
        if (c < 0x80)
        {
            return (_ascii >> c & 1) != 0;
        }

        foreach (var (first, last) in _ranges)
        {
            if (c >= first && c <= last)
            {
                return !_isNegated;
            }
        }

        return _isNegated;
    }
}
