using System.Collections.Immutable;
using System.Globalization;

namespace Settings.Compiler.Schemas.Patterns;

/// <summary>
/// Parses the part of regular expressions that settings need: anchored or not; characters, sets, the dot, groups,
/// alternatives and repetitions. Everything else is left to the framework's engine.
/// </summary>
internal ref struct PatternParser
{
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private bool _failed;

    private PatternParser(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Parses a pattern; null when it uses something else.</summary>
    public static PatternTree? TryParse(string pattern)
    {
        var inner = pattern.AsSpan();
        var (isOpenBefore, isOpenBehind) = (!inner.StartsWith('^'), !inner.EndsWith('$'));
        inner = inner[(isOpenBefore ? 0 : 1)..^(isOpenBehind || inner.Length < 2 ? 0 : 1)];
        if (!isOpenBehind && inner.EndsWith('\\'))
        {
            return null;
        }

        var parser = new PatternParser(inner);
        // In ^a|b$ each anchor belongs to one alternative only: that is not ours, and Sequence stops at it.
        var tree = parser.Sequence();
        return parser._failed || parser._at < inner.Length ? null
            : !isOpenBefore && !isOpenBehind ? tree
            : new PatternSequence([.. isOpenBefore ? [Anything()] : Array.Empty<PatternTree>(), tree, .. isOpenBehind ? [Anything()] : Array.Empty<PatternTree>()]);
    }

    // What a pattern without an anchor does not look at.
    private static PatternRepeat Anything() => new(new PatternLeaf(new CharacterSet([], isNegated: true)), 0, null);

    private bool AtEnd => _at >= _text.Length;

    private PatternTree Alternation()
    {
        var items = new List<PatternTree> { Sequence() };
        while (!AtEnd && _text[_at] == '|')
        {
            _at++;
            items.Add(Sequence());
        }

        return items.Count == 1 ? items[0] : new PatternAlternation(items);
    }

    private PatternTree Sequence()
    {
        var items = new List<PatternTree>();
        while (!_failed && !AtEnd && _text[_at] is not ('|' or ')'))
        {
            items.Add(Repetition(Atom()));
        }

        return items.Count == 1 ? items[0] : new PatternSequence(items);
    }

    private PatternTree Atom()
    {
        var c = _text[_at++];
        switch (c)
        {
            case '(':
                if (_text[_at..].StartsWith("?:"))
                {
                    _at += 2;
                }

                var inner = Alternation();
                if (AtEnd || _text[_at++] != ')')
                {
                    _failed = true;
                }

                return inner;
            case '[':
                return new PatternLeaf(Set());
            case '\\' when !AtEnd && _text[_at] == 'd':
                _at++;
                return new PatternLeaf(new CharacterSet([('0', '9')], isNegated: false));
            case '\\':
                return Single(Escape());
            case '.':
                return new PatternLeaf(new CharacterSet([('\n', '\n'), ('\r', '\r'), ('\u2028', '\u2029')], isNegated: true));
            case '^' or '$' or '*' or '+' or '?' or '{' or '}' or ']':
                _failed = true;
                return Single(c);
            default:
                return Single(c);
        }
    }

    private PatternTree Repetition(PatternTree item)
    {
        if (AtEnd)
        {
            return item;
        }

        switch (_text[_at])
        {
            case '*':
                _at++;
                return Repeated(item, 0, null);
            case '+':
                _at++;
                return Repeated(item, 1, null);
            case '?':
                _at++;
                return Repeated(item, 0, 1);
            case '{':
                _at++;
                var minimum = Number();
                int? maximum = minimum;
                if (!AtEnd && _text[_at] == ',')
                {
                    _at++;
                    maximum = AtEnd || _text[_at] == '}' ? null : Number();
                }

                if (AtEnd || _text[_at++] != '}')
                {
                    _failed = true;
                }

                return Repeated(item, minimum, maximum);
            default:
                return item;
        }
    }

    private PatternRepeat Repeated(PatternTree item, int minimum, int? maximum)
    {
        // A second sign of repetition means "lazy" or "possessive", which says nothing about whole texts but is not ours.
        _failed |= !AtEnd && _text[_at] is '*' or '+' or '?' or '{';
        return new PatternRepeat(item, minimum, maximum);
    }

    private int Number()
    {
        var start = _at;
        while (!AtEnd && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        if (int.TryParse(_text[start.._at], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _failed = true;
        return 0;
    }

    private CharacterSet Set()
    {
        var isNegated = !AtEnd && _text[_at] == '^';
        if (isNegated)
        {
            _at++;
        }

        var ranges = ImmutableArray.CreateBuilder<(char, char)>();
        while (!_failed && !AtEnd && _text[_at] != ']')
        {
            var first = SetCharacter();
            var last = first;
            if (_at + 1 < _text.Length && _text[_at] == '-' && _text[_at + 1] != ']')
            {
                _at++;
                last = SetCharacter();
            }

            _failed |= last < first;
            ranges.Add((first, last));
        }

        _failed |= AtEnd;
        _at++;
        return new CharacterSet(ranges.ToImmutable(), isNegated);
    }

    private char SetCharacter()
    {
        var c = _text[_at++];
        return c == '\\' ? Escape() : c;
    }

    private char Escape()
    {
        if (AtEnd)
        {
            _failed = true;
            return '\\';
        }

        var c = _text[_at++];
        switch (c)
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'f':
                return '\f';
            case 'v':
                return '\v';
            case 'u' when _at + 4 <= _text.Length && ushort.TryParse(_text.Slice(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit):
                _at += 4;
                return (char)unit;
            default:
                _failed |= char.IsAsciiLetterOrDigit(c);
                return c;
        }
    }

    private static PatternLeaf Single(char c) => new(new CharacterSet([(c, c)], isNegated: false));
}
