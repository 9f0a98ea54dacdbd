using Antlr4.Runtime;

namespace Settings.Compiler.Syntax.Lexing;

/// <summary>The one token object that the lexer and the parser see: the table contains the tokens, this shows one of them.</summary>
internal sealed class TokenCursor : IToken
{
    public string Text => string.Empty;

    public int Type { get; set; }

    public int Line => 0;

    public int Column => 0;

    public int Channel => TokenConstants.DefaultChannel;

    public int TokenIndex { get; set; }

    public int StartIndex { get; set; }

    public int StopIndex => StartIndex;

    public ITokenSource? TokenSource => null;

    public ICharStream? InputStream => null;
}
