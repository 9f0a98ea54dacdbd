using Antlr4.Runtime;
using Settings.Compiler.Hosts.Terraform.Generated;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>
/// What the generated lexer inherits: which brackets, strings and heredocs are open, so it knows what a closing brace ends, and
/// which line ends a heredoc. Upstream: hashicorp/hcl hclsyntax/scan_tokens.rl.
/// </summary>
internal abstract class HclLexerBase(ICharStream input, TextWriter output, TextWriter errorOutput) : Lexer(input, output, errorOutput)
{
    // What is open, by its first character: ( [ { " < and $ for what is put into a template.
    private readonly Stack<char> _open = new();

    // The words that end the open heredocs.
    private readonly Stack<string> _markers = new();

    // How many of the blocks to skip have been passed.
    private int _passed;

    // Braces that are opened too deep: they and what closes them are no brackets.
    private int _ignored;
    private CommonToken? _lineEnd;

    /// <summary>The text that is read.</summary>
    internal string Source { get; init; } = string.Empty;

    /// <summary>Blocks that are passed over where nothing is open, in their order.</summary>
    internal IReadOnlyList<TextSpan> Idle { get; init; } = [];

    private int Start => TokenStartCharIndex;

    private bool IsTooDeep => _open.Count >= SyntaxLimits.Nesting;

    /// <inheritdoc/>
    public override IToken NextToken()
    {
        if (_lineEnd is { } lineEnd)
        {
            _lineEnd = null;
            return lineEnd;
        }

        Pass();
        var token = base.NextToken();
        if (token.Type == HclLexer.UNCLOSED)
        {
            _lineEnd = new CommonToken(HclLexer.NEWLINE) { StartIndex = token.StartIndex, StopIndex = token.StopIndex };
        }

        return token;
    }

    /// <summary>An opening bracket or parenthesis.</summary>
    protected void OpenBracket()
    {
        if (IsTooDeep)
        {
            Type = HclLexer.ATOM;
            return;
        }

        _open.Push(Source[CharIndex - 1]);
    }

    /// <summary>A closing bracket or parenthesis.</summary>
    protected void CloseBracket()
    {
        if (_open.TryPeek(out var open) && open == (Source[Start] == ')' ? '(' : '['))
        {
            _open.Pop();
        }
    }

    /// <summary>An opening brace.</summary>
    protected void OpenBrace()
    {
        if (IsTooDeep)
        {
            _ignored++;
            Type = HclLexer.ATOM;
            return;
        }

        _open.Push('{');
        PushMode(DEFAULT_MODE);
    }

    /// <summary>A closing brace; it also ends the brackets that are open within.</summary>
    protected void CloseBrace()
    {
        if (_ignored > 0)
        {
            _ignored--;
            Type = HclLexer.ATOM;
            return;
        }

        while (_open.TryPop(out var open))
        {
            if (open is '{' or '$')
            {
                PopMode();
                return;
            }
        }
    }

    /// <summary>The beginning of a string.</summary>
    protected void OpenQuote() => Open('"', HclLexer.QUOTE, HclLexer.QUOTED);

    /// <summary>The beginning of a heredoc.</summary>
    protected void OpenHeredoc()
    {
        if (!IsTooDeep)
        {
            _markers.Push(Source[Start..CharIndex].Trim().TrimStart('<').TrimStart('-'));
        }

        Open('<', HclLexer.HEREDOC_START, HclLexer.HEREDOC);
    }

    /// <summary>The beginning of an interpolation or a directive.</summary>
    protected void OpenInterpolation()
    {
        Open('$', HclLexer.INTERPOLATION, DEFAULT_MODE);
        if (Type == HclLexer.ATOM)
        {
            Type = HclLexer.TEXT;
        }
    }

    /// <summary>The end of a string.</summary>
    protected void CloseQuote()
    {
        _open.Pop();
        PopMode();
    }

    /// <summary>The end of a line in which a string is open.</summary>
    protected void LeaveQuote()
    {
        Type = HclLexer.UNCLOSED;
        CloseQuote();
    }

    /// <summary>A line of a heredoc: its end, if it is nothing but its word.</summary>
    protected void EndHeredoc()
    {
        Type = HclLexer.TEXT;
        var end = CharIndex;
        var isLine = Source[Start - 1] == '\n' && (end == Source.Length || Source[end] is '\n' or '\r');
        if (isLine && Source.AsSpan(Start, end - Start).Trim().SequenceEqual(_markers.Peek()))
        {
            Type = HclLexer.HEREDOC_END;
            _markers.Pop();
            CloseQuote();
        }
    }

    private void Pass()
    {
        var at = InputStream.Index;
        for (; _passed < Idle.Count && Idle[_passed].Start <= at; _passed++)
        {
            if (Idle[_passed].Start == at && _open.Count == 0)
            {
                ((ICharStream)InputStream).Seek(Idle[_passed].End);
            }
        }
    }

    private void Open(char what, int type, int mode)
    {
        if (IsTooDeep)
        {
            Type = HclLexer.ATOM;
            return;
        }

        Type = type;
        _open.Push(what);
        PushMode(mode);
    }
}
