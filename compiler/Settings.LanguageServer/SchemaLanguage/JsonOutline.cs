using System.Collections.Immutable;
using System.Globalization;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.SchemaLanguage;

/// <summary>The names in a text in JSON, which need not be complete or right. Strings end with their lines.</summary>
internal sealed class JsonOutline
{
    private readonly string _text;
    private readonly List<Frame> _open = [];
    private readonly List<JsonName> _names = [];

    private JsonOutline(string text) => _text = text;

    /// <summary>The names, in the order of the text.</summary>
    public static IReadOnlyList<JsonName> NamesOf(SourceText source)
    {
        var outline = new JsonOutline(source.Text);
        outline.Walk(source.Length);
        return outline._names;
    }

    /// <summary>What can be written at an offset; null where nothing can.</summary>
    public static JsonPlace? PlaceAt(SourceText source, int offset)
    {
        var outline = new JsonOutline(source.Text);
        var word = outline.Walk(offset) ?? outline.Bare(offset);
        if (outline._open.Count == 0)
        {
            return null;
        }

        var top = outline._open[^1];
        return (top.IsArray, top.Name) switch
        {
            (true, _) when top.MayBegin => new JsonPlace(outline.Path(), IsName: false, word),
            (false, null) when top.MayBegin => new JsonPlace(outline.Path()[..^1], IsName: true, word),
            (false, not null) when top.HasColon && top.MayBegin => new JsonPlace(outline.Path(), IsName: false, word),
            _ => null,
        };
    }

    // Goes on to an offset; the string that it is in, if it is in one.
    private TextSpan? Walk(int end)
    {
        for (var at = 0; at < end; at++)
        {
            var top = _open.Count > 0 ? _open[^1] : null;
            switch (_text[at])
            {
                case '{' or '[':
                    Begin(top);
                    _open.Add(new Frame(_text[at] == '['));
                    break;
                case '}' or ']' when top is not null:
                    _open.RemoveAt(_open.Count - 1);
                    break;
                case ',' when top is not null:
                    top.Next();
                    break;
                case ':' when top is { IsArray: false, Name: not null }:
                    (top.HasColon, top.MayBegin) = (true, true);
                    break;
                case '"':
                    var text = TextSpan.FromBounds(at, EndOfText(at));
                    if (text.End > end || (text.End == end && !IsClosed(text)))
                    {
                        return text;
                    }

                    Take(top, text);
                    at = text.End - 1;
                    break;
                case not (' ' or '\t' or '\r' or '\n'):
                    if (Bare(end).Start > at)
                    {
                        Begin(top);
                    }

                    break;
            }
        }

        return null;
    }

    private static void Begin(Frame? top)
    {
        if (top is not null)
        {
            top.MayBegin = false;
        }
    }

    private void Take(Frame? top, TextSpan text)
    {
        if (top is { IsArray: false, Name: null, MayBegin: true })
        {
            top.Name = _text.Substring(text.Start + 1, Math.Max(text.Length - 2, 0));
            _names.Add(new JsonName(text, Path()));
        }

        Begin(top);
    }

    private ImmutableArray<string> Path() => _open.Select(frame => frame.IsArray ? frame.Index.ToString(CultureInfo.InvariantCulture) : frame.Name ?? string.Empty).ToImmutableArray();

    private int EndOfText(int start)
    {
        var at = start + 1;
        while (at < _text.Length && _text[at] is not ('"' or '\r' or '\n'))
        {
            at += _text[at] == '\\' && at + 1 < _text.Length && _text[at + 1] is not ('\r' or '\n') ? 2 : 1;
        }

        return at < _text.Length && _text[at] == '"' ? at + 1 : Math.Min(at, _text.Length);
    }

    private bool IsClosed(TextSpan text) => text.Length > 1 && _text[text.End - 1] == '"';

    // The word around an offset that is in no string.
    private TextSpan Bare(int offset)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsOfWord(_text[start - 1]))
        {
            start--;
        }

        while (end < _text.Length && IsOfWord(_text[end]))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '$' or '_' or '-';

    private sealed class Frame(bool isArray)
    {
        public bool IsArray => isArray;

        public int Index { get; private set; }

        public string? Name { get; set; }

        public bool HasColon { get; set; }

        // Whether what comes next has not begun yet.
        public bool MayBegin { get; set; } = true;

        public void Next() => (Index, Name, HasColon, MayBegin) = (Index + 1, null, false, true);
    }
}
