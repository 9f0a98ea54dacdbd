using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Models;

/// <summary>
/// Splits a text of Rust into its tokens, without comments. Whatever the text, all of it is read: what does not end goes to the end.
/// Upstream: The Rust Reference, chapter Lexical structure.
/// </summary>
internal sealed class RustLexer
{
    private readonly string _text;
    private readonly List<RustToken> _tokens = [];
    private int _at;

    private RustLexer(string text) => _text = text;

    /// <summary>The tokens of a text.</summary>
    public static IReadOnlyList<RustToken> Read(string text)
    {
        var lexer = new RustLexer(text);
        while (lexer._at < text.Length)
        {
            lexer.ReadNext();
        }

        return lexer._tokens;
    }

    private char At(int ahead) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private void ReadNext()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c))
        {
            _at++;
        }
        else if (c == '/' && At(1) == '/')
        {
            _at = EndOf("\n", _at);
        }
        else if (c == '/' && At(1) == '*')
        {
            SkipBlockComment();
        }
        else if (LengthOfTextStart() is > 0 and var start)
        {
            ReadText(start);
        }
        else if (c == '\'')
        {
            ReadCharacterOrLifetime();
        }
        else if (char.IsDigit(c))
        {
            Add(RustTokenKind.Other, LengthOfWord(_at));
        }
        else if (IsOfWord(c))
        {
            var isRaw = c == 'r' && At(1) == '#';
            _at += isRaw ? 2 : 0;
            Add(RustTokenKind.Word, LengthOfWord(_at));
        }
        else
        {
            Add(RustTokenKind.Sign, 1);
        }
    }

    private void Add(RustTokenKind kind, int length)
    {
        _tokens.Add(new RustToken(kind, _text.Substring(_at, length), new TextSpan(_at, length)));
        _at += length;
    }

    // Comments of this kind contain others.
    private void SkipBlockComment()
    {
        var depth = 0;
        do
        {
            var (opens, closes) = (At(0) == '/' && At(1) == '*', At(0) == '*' && At(1) == '/');
            depth += opens ? 1 : closes ? -1 : 0;
            _at += opens || closes ? 2 : 1;
        }
        while (depth > 0 && _at < _text.Length);
    }

    // "…", b"…", c"…", r"…", br"…", and the last two with # around the quotation marks.
    private int LengthOfTextStart()
    {
        var length = At(0) is 'b' or 'c' ? 1 : 0;
        if (At(length) != 'r')
        {
            return At(length) == '"' ? length + 1 : 0;
        }

        do
        {
            length++;
        }
        while (At(length) == '#');
        return At(length) == '"' ? length + 1 : 0;
    }

    private void ReadText(int start)
    {
        var marks = _text.AsSpan(_at, start).Count('#');
        var isRaw = _text.AsSpan(_at, start).Contains('r');
        var from = _at + start;
        var end = from;
        while (end < _text.Length && !(_text[end] == '"' && (marks == 0 || _text.AsSpan(end + 1).StartsWith(new string('#', marks)))))
        {
            end += !isRaw && _text[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end, _text.Length);
        var behind = Math.Min(end + 1 + marks, _text.Length);
        _tokens.Add(new RustToken(RustTokenKind.Text, _text[from..end], TextSpan.FromBounds(_at, behind)));
        _at = behind;
    }

    // 'a is a lifetime, 'a' a character.
    private void ReadCharacterOrLifetime()
    {
        if (At(1) == '\\')
        {
            Add(RustTokenKind.Other, Math.Min(EndOf("'", _at + 3), _text.Length) - _at);
        }
        else
        {
            var character = char.IsHighSurrogate(At(1)) ? 4 : 3;
            Add(RustTokenKind.Other, At(character - 1) == '\'' ? character : 1 + LengthOfWord(_at + 1));
        }
    }

    private int EndOf(string mark, int from) =>
        from < _text.Length && _text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var found ? found + mark.Length : _text.Length;

    private int LengthOfWord(int from)
    {
        var end = from;
        while (end < _text.Length && IsOfWord(_text[end]))
        {
            end++;
        }

        return end - from;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c == '_' || char.IsSurrogate(c);
}
