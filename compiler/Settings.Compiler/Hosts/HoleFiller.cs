using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>
/// Puts a hole in place of each placeholder of a document, so that what is around it can be read as TOML: inside a string one character,
/// as a value or a key a string, and nothing for a line that consists of placeholders alone, or for a directive.
/// </summary>
internal sealed class HoleFiller
{
    private const string Quotes = "\"'";

    private readonly MappedText _text;
    private readonly string _source;
    private readonly string _host;
    private readonly PlaceholderSyntax _syntax;
    private readonly PlaceholderForms? _own;
    private readonly Holes _holes;
    private readonly MappedText _filled = new();

    private readonly IReadOnlyDictionary<int, int>? _jumps;

    // The directives that nothing has to fill in.
    private readonly IReadOnlyDictionary<int, int>? _settled;

    // Whether something has to be filled in.
    private bool _isOpen;

    // What is written of the source so far.
    private int _done;

    private HoleFiller(MappedText text, SourceText host, Holes holes, PlaceholderSyntax syntax, int reading)
    {
        (_text, _source, _host, _holes, _syntax, _own) = (text, text.Text, host.Text, holes, syntax, host.Placeholders);
        var branches = Branches.In(_source, syntax, host.Values);
        _jumps = branches?.JumpsOf(reading);
        _settled = branches?.Settled;
    }

    /// <summary>Fills the holes.</summary>
    /// <param name="text">The document, as it was taken out of a text.</param>
    /// <param name="host">That text.</param>
    /// <param name="holes">The holes that it has already; null for none.</param>
    /// <param name="syntax">Which placeholders there may be.</param>
    /// <param name="reading">The number of the reading: in the first one the first branch of each directive is read that can be.</param>
    /// <returns>The document, and its holes; null when it has none.</returns>
    public static (MappedText Text, Holes? Holes) Fill(MappedText text, SourceText host, Holes? holes, PlaceholderSyntax syntax, int reading = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(host);
        var source = text.Text;
        if (holes is null && FirstIn(source, 0, syntax, host.Placeholders) < 0)
        {
            return (text, null);
        }

        var filler = new HoleFiller(text, host, holes ?? new Holes(source), syntax, reading)
        {
            IsFormat = syntax.HasFlag(PlaceholderSyntax.Marks) && (source.Contains("%s", StringComparison.Ordinal) || source.Contains("%d", StringComparison.Ordinal) || source.Contains("%v", StringComparison.Ordinal)),
        };
        filler.Run();
        return (filler._filled, holes is null && !filler._isOpen ? null : filler._holes);
    }

    /// <summary>Whether a text has a placeholder.</summary>
    public static bool HasPlaceholder(SourceText text, PlaceholderSyntax syntax) => FirstIn(text.Text, 0, syntax, text.Placeholders) >= 0;

    // Where the next placeholder begins.
    private static int FirstIn(string source, int at, PlaceholderSyntax syntax, PlaceholderForms? own)
    {
        for (at = PlaceholderScanner.NextIn(source, at, own); at >= 0 && PlaceholderScanner.LengthAt(source, at, syntax, own, out _) == 0; at = PlaceholderScanner.NextIn(source, at, own))
        {
            at++;
        }

        return at;
    }

    private void Run()
    {
        var at = 0;
        while (at < _source.Length)
        {
            at = Statement(at);
        }

        CopyTo(_source.Length);
    }

    // In a format of printf a percent sign is written twice.
    private bool IsFormat { get; init; }

    private int LengthAt(int at, out bool isDirective)
    {
        isDirective = false;
        var length = at < _source.Length ? _holes.Contains(_source[at]) ? 1 : PlaceholderScanner.LengthAt(_source, at, _syntax, _own, out isDirective) : 0;
        _isOpen |= length > 0 && _settled?.ContainsKey(at) != true;
        return length;
    }

    // A line, or a key with a value of several lines. Returns where the next begins.
    private int Statement(int at)
    {
        if (LoneHoles(at) is { } end)
        {
            return end;
        }

        var isValue = false;
        var lists = 0;
        while (at < _source.Length)
        {
            var length = LengthAt(at, out var isDirective);
            if (length > 0)
            {
                at = isDirective ? Remove(at, length) : isValue ? Bare(at, lists > 0 ? ",]}" : "#", lists == 0) : Bare(at, "=.]", isLine: false);
                continue;
            }

            switch (_source[at])
            {
                case '\n' when lists == 0:
                    return at + 1;
                case '#':
                    at = LineEnd(at);
                    break;
                case '"' or '\'':
                    at = String(at);
                    break;
                case '=':
                    isValue = true;
                    at++;
                    break;
                case '[' or '{' when isValue:
                    lists++;
                    at++;
                    break;
                case ']' or '}' when isValue:
                    lists = Math.Max(0, lists - 1);
                    at++;
                    break;
                default:
                    // Up to what a placeholder ends with the name belongs to it.
                    at = TokenWithHole(at, isValue) is { } hole ? Bare(hole, isValue ? lists > 0 ? ",]}" : "#" : "=.]", isValue && lists == 0, from: at) : at + 1;
                    break;
            }
        }

        return at;
    }

    // A line of nothing but placeholders, perhaps with a comment behind them: it may be any lines.
    private int? LoneHoles(int start)
    {
        var (at, found, isOpen) = (start, false, false);
        while (at < _source.Length && _source[at] != '\n')
        {
            var length = LengthAt(at, out var isDirective);
            if (length > 0 && isDirective && EndOf(at, length) is var end && end > at + length)
            {
                _holes.HasLines |= isOpen;
                CopyTo(start);
                _done = end;
                return _done;
            }

            if (length > 0)
            {
                (found, isOpen) = (true, isOpen || !isDirective);
                at += length;
            }
            else if (_source[at] is ' ' or '\t' or '\r' or '\uFEFF')
            {
                at++;
            }
            else if (_source[at] == '#' && found)
            {
                break;
            }
            else
            {
                return null;
            }
        }

        if (!found)
        {
            return null;
        }

        _holes.HasLines |= isOpen;
        CopyTo(start);
        _done = at;
        return at < _source.Length && _source[at] == '\n' ? at + 1 : at;
    }

    // A name or a number that goes on with a placeholder, such as foo-${x}: where that begins.
    private int? TokenWithHole(int at, bool isValue)
    {
        if (at > 0 && IsInToken(_source[at - 1]))
        {
            return null;
        }

        var end = at;
        while (end < _source.Length && (char.IsAsciiLetterOrDigit(_source[end]) || _source[end] is '-' or '_' or '+' || (isValue && _source[end] is '.' or ':')))
        {
            if (end > at && LengthAt(end, out _) > 0)
            {
                break;
            }

            end++;
        }

        return end > at && LengthAt(end, out var isDirective) > 0 && !isDirective ? end : null;
    }

    private static bool IsInToken(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '+';

    // A key or a value in which a placeholder is not in a string: from its first to its last character it becomes one.
    private int Bare(int hole, string ends, bool isLine, int? from = null)
    {
        var start = from ?? hole;
        var at = start;
        var lastEnd = at;
        var parts = new List<(int Start, int Length)>();
        while (at < _source.Length && _source[at] is not ('\n' or '\r'))
        {
            var length = LengthAt(at, out var isDirective);
            if (length > 0)
            {
                if (!isDirective)
                {
                    parts.Add((at, length));
                }

                at += length;
                lastEnd = at;
                continue;
            }

            if (ends.Contains(_source[at], StringComparison.Ordinal) || (!isLine && _source[at] is ' ' or '\t' or '"' or '\''))
            {
                break;
            }

            at++;
            lastEnd = _source[at - 1] is ' ' or '\t' ? lastEnd : at;
        }

        // The rest of a line in which a string follows, such as ${x}"y", is for the reader of TOML to judge.
        CopyTo(start);
        var (hostStart, hostEnd) = _text.HostOf(start, lastEnd);
        var whole = _host[hostStart..hostEnd];
        var character = _holes.Add(parts is [var only] && only == (start, lastEnd - start) && _holes.Contains(_source[start]) ? _holes.Restore(_source[start..lastEnd]) : whole, isBare: true);
        _filled.Put(character is { } c ? $"\"{c}\"" : "\"\"", hostStart, hostEnd - hostStart);
        _done = lastEnd;
        return lastEnd;
    }

    // A directive writes nothing. Of several branches one is read: all would define the same keys.
    private int Remove(int at, int length)
    {
        CopyTo(at);
        _done = EndOf(at, length);
        return _done;
    }

    // Behind a directive, and behind the branch that is not read.
    private int EndOf(int at, int length) =>
        _jumps?.TryGetValue(at, out var next) == true ? next : at + length;

    // Behind a string; holes in it are filled.
    private int String(int at)
    {
        var quote = _source[at];
        var isLong = at + 2 < _source.Length && _source[at + 1] == quote && _source[at + 2] == quote;
        at += isLong ? 3 : 1;
        while (at < _source.Length)
        {
            var length = LengthAt(at, out var isDirective);
            if (length > 0)
            {
                at = isDirective ? Remove(at, length) : Inside(at, length);
                continue;
            }

            var c = _source[at];
            if (IsFormat && c == '%' && at + 1 < _source.Length && _source[at + 1] == '%')
            {
                CopyTo(at + 1);
                _done = at + 2;
                at += 2;
            }
            else if (c == '\\' && quote == Quotes[0])
            {
                at += 2;
            }
            else if (c == quote && (!isLong || (at + 2 < _source.Length && _source[at + 1] == quote && _source[at + 2] == quote)))
            {
                return at + (isLong ? 3 : 1);
            }
            else if (c == '\n' && !isLong)
            {
                return at;
            }
            else
            {
                at++;
            }
        }

        return Math.Min(at, _source.Length);
    }

    private int Inside(int at, int length)
    {
        if (!_holes.Contains(_source[at]))
        {
            CopyTo(at);
            var (start, end) = _text.HostOf(at, at + length);
            if (_holes.Add(_source.Substring(at, length), isBare: false) is { } hole)
            {
                _filled.Put([hole], start, end - start);
            }

            _done = at + length;
        }

        return at + length;
    }

    private void CopyTo(int end)
    {
        if (end > _done)
        {
            _filled.Append(_text, _host, _done, end);
        }

        _done = Math.Max(_done, end);
    }

    private int LineEnd(int at) => _source.IndexOf('\n', at) is >= 0 and var end ? end : _source.Length;
}
