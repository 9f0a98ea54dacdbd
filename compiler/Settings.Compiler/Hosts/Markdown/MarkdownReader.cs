using System.Buffers;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Markdown;

/// <summary>
/// Finds the fenced blocks of code in a text: in lists and quotes, too. Source: CommonMark 0.31.2, 4.5 (fenced code blocks), 5.1 (block
/// quotes) and 5.2 (list items).
/// </summary>
internal sealed class MarkdownReader
{
    private const int TabStop = 4;

    private static readonly SearchValues<char> EndsOfWord = SearchValues.Create(" \t{},:");

    private readonly string _text;
    private readonly List<MarkdownFence> _fences = [];

    // The columns in which the content of list items begins, those around others first.
    private readonly List<int> _items = [];
    private int _quotes;

    private MarkdownReader(string text) => _text = text;

    /// <summary>The blocks, in their order.</summary>
    public static IReadOnlyList<MarkdownFence> Read(string text)
    {
        var reader = new MarkdownReader(text);
        for (var at = 0; at < text.Length;)
        {
            at = reader.Line(at);
        }

        return reader._fences;
    }

    private int EndOf(int line) => _text.IndexOf('\n', line) is >= 0 and var end ? end + 1 : _text.Length;

    // Returns where the next line begins that is not read yet.
    private int Line(int start)
    {
        var end = EndOf(start);
        var at = SkipQuotes(start, end, int.MaxValue, out var quotes);
        var content = SkipBlanks(at, end, out var column);
        if (content >= end || _text[content] is '\n' or '\r')
        {
            return end;
        }

        if (quotes != _quotes)
        {
            _items.Clear();
            _quotes = quotes;
        }

        while (_items.Count > 0 && _items[^1] > column)
        {
            _items.RemoveAt(_items.Count - 1);
        }

        while (MarkerAt(content, end, column) is > 0 and var length)
        {
            content = SkipBlanks(content + length, end, out var blanks);
            column += length + blanks;
            _items.Add(column);
        }

        var container = _items.Count > 0 ? _items[^1] : 0;
        if (column - container >= TabStop || FenceAt(content, end) is not { } fence)
        {
            return IsComment(content, end) ? AfterComment(content) : end;
        }

        return Block(start, content, end, fence, container, column);
    }

    private int Block(int start, int content, int end, string fence, int container, int column)
    {
        var (lines, prefix) = (new List<TextSpan>(), default(string));
        var line = end;
        while (line < _text.Length)
        {
            var next = EndOf(line);
            var at = SkipQuotes(line, next, _quotes, out var quotes);
            if (quotes < _quotes)
            {
                break;
            }

            var first = SkipBlanks(at, next, out var blanks);
            var isBlank = first >= next || _text[first] is '\n' or '\r';
            if (!isBlank && blanks < container)
            {
                break;
            }

            if (blanks - container < TabStop && IsEnd(first, next, fence))
            {
                line = next;
                break;
            }

            var from = SkipColumns(at, next, column);
            prefix ??= isBlank ? null : _text[line..from];
            lines.Add(TextSpan.FromBounds(from, next));
            line = next;
        }

        var info = _text.AsSpan(content + fence.Length, end - content - fence.Length).Trim().TrimStart("{.");
        var word = info.IndexOfAny(EndsOfWord) is >= 0 and var length ? info[..length] : info;
        _fences.Add(new MarkdownFence(word.ToString().ToLowerInvariant(), prefix ?? _text[start..content], fence, lines));
        return line;
    }

    private int SkipQuotes(int at, int end, int most, out int quotes)
    {
        quotes = 0;
        while (quotes < most)
        {
            var mark = at;
            while (mark < end && mark - at < TabStop - 1 && _text[mark] == ' ')
            {
                mark++;
            }

            if (mark >= end || _text[mark] != '>')
            {
                break;
            }

            quotes++;
            at = mark + 1 < end && _text[mark + 1] == ' ' ? mark + 2 : mark + 1;
        }

        return at;
    }

    private int SkipBlanks(int at, int end, out int columns)
    {
        columns = 0;
        while (at < end && _text[at] is ' ' or '\t')
        {
            columns = _text[at] == '\t' ? (columns / TabStop * TabStop) + TabStop : columns + 1;
            at++;
        }

        return at;
    }

    private int SkipColumns(int at, int end, int columns)
    {
        for (var column = 0; at < end && column < columns && _text[at] is ' ' or '\t'; at++)
        {
            column = _text[at] == '\t' ? (column / TabStop * TabStop) + TabStop : column + 1;
        }

        return at;
    }

    // The length of "-", "*", "+", "1." or "1)" with white space after it; 0 for none.
    private int MarkerAt(int at, int end, int column)
    {
        var container = _items.Count > 0 ? _items[^1] : 0;
        var digits = 0;
        while (at + digits < end && digits < 9 && char.IsAsciiDigit(_text[at + digits]))
        {
            digits++;
        }

        var length = at + digits < end && (digits > 0 ? _text[at + digits] is '.' or ')' : _text[at] is '-' or '*' or '+') ? digits + 1 : 0;
        return column - container < TabStop && length > 0 && at + length < end && _text[at + length] is ' ' or '\t' ? length : 0;
    }

    // ``` or ~~~, and more of them.
    private string? FenceAt(int at, int end)
    {
        var length = RunAt(at, end);
        return length >= 3 && _text[at] is '`' or '~' && !(_text[at] == '`' && _text.AsSpan(at + length, end - at - length).Contains('`')) ? _text.Substring(at, length) : null;
    }

    private bool IsEnd(int at, int end, string fence) =>
        at < end && _text[at] == fence[0] && RunAt(at, end) is var length && length >= fence.Length && _text.AsSpan(at + length, end - at - length).IsWhiteSpace();

    private int RunAt(int at, int end)
    {
        var length = 0;
        while (at + length < end && _text[at + length] == _text[at])
        {
            length++;
        }

        return length;
    }

    // Nobody sees what is in one.
    private bool IsComment(int at, int end) => _text.AsSpan(at, end - at) is var line && line.StartsWith("<!--") && line.IndexOf("-->") < 0;

    private int AfterComment(int at) => _text.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var close ? EndOf(close) : _text.Length;
}
