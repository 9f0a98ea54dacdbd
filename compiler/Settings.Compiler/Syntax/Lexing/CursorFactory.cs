using Antlr4.Runtime;

namespace Settings.Compiler.Syntax.Lexing;

/// <summary>Hands the lexer the same token again and again, so that lexing allocates no object a token.</summary>
internal sealed class CursorFactory : ITokenFactory
{
    private readonly TokenCursor _cursor = new();

    public IToken Create(
        Tuple<ITokenSource, ICharStream> source, int type, string text, int channel, int start, int stop, int line, int charPositionInLine)
    {
        _cursor.Type = type;
        _cursor.StartIndex = start;
        return _cursor;
    }

    public IToken Create(int type, string text)
    {
        _cursor.Type = type;
        return _cursor;
    }
}
