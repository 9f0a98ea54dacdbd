using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>
/// Takes a text of Rust apart into tokens. Whatever the text, all of it is read: what does not end goes to the end.
/// Upstream: The Rust Reference, Lexical structure.
/// </summary>
public sealed class RustLexer
{
    private readonly string _text;
    private readonly ImmutableArray<RustToken>.Builder _tokens = ImmutableArray.CreateBuilder<RustToken>();
    private RustFault? _fault;
    private int _at;

    private RustLexer(string text) => _text = text;

    /// <summary>The tokens of a text.</summary>
    /// <param name="text">The text.</param>
    public static RustTokens Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lexer = new RustLexer(text);
        while (lexer.SkipBlanks())
        {
            lexer.ReadToken();
        }

        lexer.Add(RustTokenKind.End, lexer._at, string.Empty);
        return new RustTokens(lexer._tokens.ToImmutable(), lexer._fault);
    }

    private char Here => At(0);

    private char At(int offset) => _at + offset < _text.Length ? _text[_at + offset] : '\0';

    // Whether anything follows.
    private bool SkipBlanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(Here) || Here == '\uFEFF')
            {
                _at++;
            }
            else if (Here == '/' && At(1) == '/')
            {
                var end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length : end;
            }
            else if (Here == '/' && At(1) == '*')
            {
                SkipComment();
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    // Comments nest.
    private void SkipComment()
    {
        var (start, depth) = (_at, 0);
        do
        {
            if (_at >= _text.Length)
            {
                _fault ??= new RustFault(new TextSpan(start, 2), "The comment that begins here does not end.");
                return;
            }

            var step = (Here, At(1)) switch
            {
                ('/', '*') => 1,
                ('*', '/') => -1,
                _ => 0,
            };
            depth += step;
            _at += step == 0 ? 1 : 2;
        }
        while (depth > 0);
    }

    private void ReadToken()
    {
        var start = _at;
        if (IsWordStart(Here))
        {
            ReadWord(start);
        }
        else if (Here == '"')
        {
            _at++;
            Add(RustTokenKind.Text, start, RustString.Read(_text, start, ref _at, ref _fault));
        }
        else if (char.IsAsciiDigit(Here))
        {
            SkipWhile(c => IsWordPart(c) || (c == '.' && char.IsAsciiDigit(At(1))));
            Add(RustTokenKind.Other, start, _text[start.._at]);
        }
        else if (Here == '\'')
        {
            ReadCharacter(start);
        }
        else
        {
            _at++;
            Add(RustTokenKind.Mark, start, _text[start.._at]);
        }
    }

    private void ReadWord(int start)
    {
        SkipWhile(IsWordPart);
        var word = _text[start.._at];
        var hashes = _text.AsSpan(_at).IndexOfAnyExcept('#') is var count && count < 0 ? 0 : count;
        if (word == "r" && hashes == 1 && IsWordStart(At(1)))
        {
            _at++;
            SkipWhile(IsWordPart);
            Add(RustTokenKind.Word, start, _text[(start + 2).._at]);
        }
        else if (word is "r" or "br" or "cr" && At(hashes) == '"')
        {
            ReadRawString(start, word, hashes);
        }
        else if (word is "b" or "c" && Here == '"')
        {
            _at++;
            Add(RustTokenKind.Other, start, RustString.Read(_text, start, ref _at, ref _fault));
        }
        else if (word == "b" && Here == '\'')
        {
            ReadCharacter(start);
        }
        else
        {
            Add(RustTokenKind.Word, start, word);
        }
    }

    private void ReadRawString(int start, string prefix, int hashes)
    {
        var begin = _at + hashes + 1;
        var close = "\"" + new string('#', hashes);
        var end = _text.IndexOf(close, begin, StringComparison.Ordinal);
        if (end < 0)
        {
            _fault ??= RustFault.Unclosed(start);
        }

        _at = end < 0 ? _text.Length : end + close.Length;
        Add(prefix == "r" ? RustTokenKind.Text : RustTokenKind.Other, start, RustString.WithLineFeeds(_text[begin..(end < 0 ? _text.Length : end)]));
    }

    // 'a' is a character, and 'a without the end a lifetime.
    private void ReadCharacter(int start)
    {
        _at++;
        var length = char.IsHighSurrogate(Here) ? 2 : 1;
        if (Here == '\\')
        {
            var end = _text.IndexOf('\'', Math.Min(_at + 2, _text.Length));
            _fault ??= end < 0 ? RustFault.Unclosed(start) : null;
            _at = end < 0 ? _text.Length : end + 1;
        }
        else if (At(length) == '\'')
        {
            _at += length + 1;
        }
        else
        {
            SkipWhile(IsWordPart);
        }

        Add(RustTokenKind.Other, start, _text[start.._at]);
    }

    private void SkipWhile(Func<char, bool> isPart)
    {
        while (_at < _text.Length && isPart(Here))
        {
            _at++;
        }
    }

    private void Add(RustTokenKind kind, int start, string text) => _tokens.Add(new RustToken(kind, TextSpan.FromBounds(start, _at), text));

    // No mark is a character of two, nor a half of it.
    private static bool IsWordStart(char character) => character == '_' || char.IsLetter(character) || char.IsSurrogate(character);

    private static bool IsWordPart(char character) => IsWordStart(character) || char.IsDigit(character);
}
