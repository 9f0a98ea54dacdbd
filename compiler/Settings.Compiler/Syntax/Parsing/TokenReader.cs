using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using Settings.Compiler.Syntax.Lexing;

namespace Settings.Compiler.Syntax.Parsing;

/// <summary>
/// The tokens as the generated parser reads them: without white space and comments, and over at once while a broken line
/// is being given up, so every rule of it ends without an exception.
/// </summary>
internal sealed class TokenReader : ITokenStream
{
    private readonly TokenTable _tokens;
    private readonly TokenCursor _cursor = new();

    public TokenReader(TokenTable tokens)
    {
        _tokens = tokens;
        Seek(0);
    }

    public bool IsGivingUp { get; set; }

    public int Index { get; private set; }

    public SyntaxTokenKind Kind => _tokens.KindOf(Index);

    public int Size => _tokens.Count;

    public string SourceName => IntStreamConstants.UnknownSourceName;

    public ITokenSource? TokenSource => null;

    public void Consume() => Seek(Index + 1);

    public int LA(int i) => IsGivingUp ? IntStreamConstants.EOF : (int)Kind;

    public IToken LT(int k)
    {
        _cursor.Type = LA(k);
        _cursor.TokenIndex = Index;
        return _cursor;
    }

    public IToken Get(int i) => LT(1);

    public void Seek(int index) => Index = _tokens.SkipHidden(index);

    public int Mark() => -1;

    public void Release(int marker)
    {
        // The whole table is at hand, so nothing is held for a marker.
    }

    public string GetText(Interval interval) => string.Empty;

    public string GetText() => string.Empty;

    public string GetText(RuleContext ctx) => string.Empty;

    public string GetText(IToken start, IToken stop) => string.Empty;
}
