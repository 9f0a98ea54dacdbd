using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Code;

/// <summary>
/// Divides a program into words, signs and the literals of texts. It is no parser: it knows comments, quotation marks, escapes, what is
/// put into literals, and which brackets belong together. Whatever is broken, it goes on; each character is looked at a few times.
/// </summary>
internal sealed class CodeScanner
{
    private readonly string _text;
    private readonly CodeLanguage _language;
    private readonly TokenBuilder _tokens;
    private readonly List<CodeLiteral> _literals = [];
    private readonly Stack<ScanFrame> _frames = new();
    private readonly Heredocs? _heredocs;
    private ScanFrame _frame;
    private int _at;
    private bool _isFirst = true;

    // Up to here no regular expression ends.
    private int _noExpression = -1;

    private CodeScanner(string text, CodeLanguage language)
    {
        (_text, _language, _tokens, _frame) = (text, language, new TokenBuilder(text), new ScanFrame(null, -1, text.Length, 0));
        _heredocs = language.IsShell ? new Heredocs(text) : null;
    }

    /// <summary>Divides a program.</summary>
    public static CodeTokens Scan(string text, CodeLanguage language)
    {
        var scanner = new CodeScanner(text, language);
        scanner.Run();
        return new CodeTokens(text, scanner._tokens.All, scanner._literals);
    }

    private char Peek(int at) => at >= 0 && at < _text.Length ? _text[at] : '\0';

    private bool IsAt(string what) => string.CompareOrdinal(_text, _at, what, 0, what.Length) == 0;

    private void Run()
    {
        if (IsAt("#!"))
        {
            _at = LineEnd(_at);
        }

        while (true)
        {
            if (_at >= _frame.Limit)
            {
                if (_frame.Literal is null)
                {
                    return;
                }

                EndLiteral(_frame.Limit, isClosed: _frame.Resume >= 0, Math.Max(_frame.Limit, _frame.Resume));
            }
            else if (_frame.IsInText && _frame.Literal is { } literal)
            {
                InLiteral(literal);
            }
            else
            {
                InProgram();
            }
        }
    }

    private void InProgram()
    {
        var c = _text[_at];
        if (c == '\n')
        {
            AtLineEnd();
        }
        else if (c == _frame.Closer && _frame.Literal is not null && IsClosedAt())
        {
            EndHole();
        }
        else if (char.IsWhiteSpace(c) || c == '\uFEFF')
        {
            _at++;
        }
        else if (!SkipComment() && !BeginLiteral() && !SkipExpression() && !SkipBackslash() && _heredocs?.TryAnnounce(_at, ref _at) != true)
        {
            AddToken(c);
        }
    }

    private void AtLineEnd()
    {
        _isFirst = true;
        _at++;
        if (_frame.Literal is { Form.IsMultiline: false })
        {
            // What is put into a line does not end in it: it is none.
            EndLiteral(_at - 1, isClosed: false, _at - 1);
        }
        else if (_heredocs?.Take(_at, _frame.Limit) is var (literal, end, resume))
        {
            Push(literal, _at, end, resume);
        }
    }

    private bool SkipComment()
    {
        // In what is put into a literal of Python a number sign is a part of a format.
        if (IsAt(_language.LineComment) && (_language.LineComment != "#" || (_language.IsShell ? CodeTrivia.IsWordStart(_text, _at) : _frame.Literal is null)))
        {
            _at = Math.Min(LineEnd(_at), _frame.Limit);
            return true;
        }

        if (!_language.HasBlockComments || !IsAt("/*"))
        {
            return false;
        }

        _at = CodeTrivia.CommentEnd(_text, _at, _frame.Limit, _language.NestsComments);
        return true;
    }

    // Python goes on with a line after a backslash; in shells it takes the meaning of the next character away.
    private bool SkipBackslash()
    {
        if (_text[_at] != '\\' || (!_language.IsShell && Peek(_at + 1) is not ('\n' or '\r')))
        {
            return false;
        }

        _at += Peek(_at + 1) == '\r' && Peek(_at + 2) == '\n' ? 3 : 2;
        _at = Math.Min(_at, _frame.Limit);
        return true;
    }

    // A slash where no value comes before it: regular expressions may contain quotation marks.
    private bool SkipExpression()
    {
        if (!_language.HasRegularExpressions || _text[_at] != '/' || _at < _noExpression || !CodeTrivia.MayBeginExpression(_tokens.All, _text))
        {
            return false;
        }

        if (CodeTrivia.ExpressionEnd(_text, _at, _frame.Limit) is > 0 and var end)
        {
            Add(CodeTokenKind.Word, _at, end);
            return true;
        }

        _noExpression = LineEnd(_at);
        return false;
    }

    private void AddToken(char c)
    {
        if (IsInWord(c))
        {
            var end = _at + 1;
            while (end < _frame.Limit && IsInWord(_text[end]))
            {
                end++;
            }

            Add(CodeTokenKind.Word, _at, end);
            return;
        }

        _tokens.AddSign(_at, _isFirst, _frame);
        _isFirst = false;
        _at++;
    }

    private void Add(CodeTokenKind kind, int start, int end, int literal = -1)
    {
        _tokens.Add(kind, start, end, literal, _isFirst);
        _isFirst = false;
        _at = end;
    }

    private static bool IsInWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '$';

    // A literal may have letters or signs before its quotation marks.
    private bool BeginLiteral()
    {
        var quote = _at;
        if (_at == 0 || !IsInWord(_text[_at - 1]) || _language.IsShell)
        {
            while (quote < _frame.Limit && quote - _at < 8 && _language.Prefixes.Contains(_text[quote], StringComparison.Ordinal))
            {
                quote++;
            }
        }

        if (FormAt(quote, _text.AsSpan(_at, quote - _at)) is not { } form)
        {
            return false;
        }

        var quotes = form.Quote.Length;
        while (form.IsRun && Peek(quote + quotes) == form.Quote[0])
        {
            quotes++;
        }

        var braces = form is { IsRun: true, Interpolation: Interpolation.Braces } ? _text.AsSpan(_at, quote - _at).Count('$') : 1;
        Push(new CodeLiteral(form, quote + quotes) { Quotes = quotes, Braces = braces }, quote + quotes, _frame.Limit, -1);
        return true;
    }

    private LiteralForm? FormAt(int quote, ReadOnlySpan<char> prefix)
    {
        foreach (var form in _language.Forms)
        {
            if (Peek(quote) == form.Quote[0] && string.CompareOrdinal(_text, quote, form.Quote, 0, form.Quote.Length) == 0 && form.Follows(prefix))
            {
                return form;
            }
        }

        return null;
    }

    private void Push(CodeLiteral literal, int start, int limit, int resume)
    {
        _literals.Add(literal);
        Add(CodeTokenKind.Literal, _at, start, _literals.Count - 1);
        _frames.Push(_frame);
        _frame = new ScanFrame(literal, _tokens.All.Count - 1, limit, _tokens.Brackets) { Resume = resume };
    }

    private void EndLiteral(int end, bool isClosed, int next)
    {
        if (_frame.Literal is not { } literal)
        {
            return;
        }

        literal.Content = TextSpan.FromBounds(literal.Content.Start, Math.Max(literal.Content.Start, end));
        literal.IsClosed = isClosed;
        _tokens.End(_frame.Token, next);
        _tokens.ForgetBrackets(_frame);
        _frame = _frames.Pop();
        _at = next;
        _isFirst = false;
    }

    private void InLiteral(CodeLiteral literal)
    {
        var form = literal.Form;
        while (_at < _frame.Limit)
        {
            var c = _text[_at];
            if (c == '\\' && (form.Escapes is not null || form.SkipsBackslash))
            {
                _at = Math.Min(_at + (Peek(_at + 1) == '\r' && Peek(_at + 2) == '\n' ? 3 : 2), _frame.Limit);
            }
            else if (c == '\n' && !form.IsMultiline)
            {
                EndLiteral(_at, isClosed: false, _at);
                return;
            }
            else if (literal.Marker is null && c == form.Quote[0] && EndsHere(literal))
            {
                return;
            }
            else if (form.Interpolation != Interpolation.None && BeginHole(literal, c))
            {
                return;
            }
            else
            {
                _at++;
            }
        }
    }

    private bool EndsHere(CodeLiteral literal)
    {
        var quote = literal.Form.Quote[0];
        if (literal.Form.DoublesQuote && Peek(_at + 1) == quote)
        {
            _at++;
            return false;
        }

        for (var i = 0; i < literal.Quotes; i++)
        {
            if (_at + i >= _frame.Limit || _text[_at + i] != quote)
            {
                return false;
            }
        }

        EndLiteral(_at, isClosed: true, _at + literal.Quotes);
        return true;
    }

    // Whether an expression begins that goes on as a part of the program; the name of a variable is taken at once.
    private bool BeginHole(CodeLiteral literal, char c)
    {
        var style = literal.Form.Interpolation;
        if (style == Interpolation.Braces)
        {
            return c == '{' && BeginBraces(literal);
        }

        if (c == '`' && style == Interpolation.Shell && !_frame.HasNoAccent)
        {
            var accents = ShellValues.AccentsAt(_text, _at, _frame.Limit);
            _frame.HasNoAccent = accents == 0;
            TakeHole(literal, accents);
            return false;
        }

        if (c != '$')
        {
            return false;
        }

        var next = Peek(_at + 1);
        if (next == '{' || (next == '(' && style == Interpolation.Shell))
        {
            OpenHole(_at, 2, next == '{' ? '}' : ')', 1);
            return true;
        }

        if (style != Interpolation.DollarBraces)
        {
            TakeHole(literal, ShellValues.NameAt(_text, _at, _frame.Limit, hasSigns: style == Interpolation.Shell));
        }

        return false;
    }

    // The scanner is left at its last character.
    private void TakeHole(CodeLiteral literal, int length)
    {
        if (length > 0)
        {
            literal.Holes.Add(new TextSpan(_at, length));
            _at += length - 1;
        }
    }

    private bool BeginBraces(CodeLiteral literal)
    {
        var run = _text.AsSpan(_at, _frame.Limit - _at).IndexOfAnyExcept('{') is >= 0 and var other ? other : _frame.Limit - _at;

        // Twice is the brace itself, unless a literal says how many begin an expression.
        var isLiteral = literal.Form.IsRun ? run < literal.Braces : run % 2 == 0;
        if (isLiteral)
        {
            _at += run - 1;
            return false;
        }

        var start = _at + run - literal.Braces;
        OpenHole(start, literal.Braces, '}', literal.Braces);
        return true;
    }

    private void OpenHole(int start, int length, char closer, int closers)
    {
        (_frame.HoleStart, _frame.Closer, _frame.Closers, _frame.IsInText) = (start, closer, closers, false);
        _at = start + length;
    }

    private bool IsClosedAt()
    {
        var kind = _frame.Closer == ')' ? 0 : 2;
        if (_frame.Open[kind] > 0)
        {
            return false;
        }

        for (var i = 1; i < _frame.Closers; i++)
        {
            if (Peek(_at + i) != _frame.Closer)
            {
                return false;
            }
        }

        return true;
    }

    private void EndHole()
    {
        _at += _frame.Closers;
        _frame.Literal?.Holes.Add(TextSpan.FromBounds(_frame.HoleStart, _at));
        _frame.IsInText = true;
        _tokens.ForgetBrackets(_frame);
    }

    private int LineEnd(int at) => _text.IndexOf('\n', at) is >= 0 and var end ? end : _text.Length;
}
