using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;
using Settings.Compiler.Syntax.Generated;

namespace Settings.Compiler.Syntax.Lexing;

/// <summary>
/// Runs the generated lexer over a text. Every text has tokens: what TOML forbids is a token like any other. The lexer
/// learns a transition table while it works; wherever the table knows the way, this follows it without the lexer, which
/// makes tokenizing several times as fast.
/// </summary>
internal sealed class Tokenizer
{
    private readonly string _text;
    private readonly TextCharStream _stream;
    private readonly TomlLexer _lexer;
    private readonly DFA _table;

    private Tokenizer(string text)
    {
        _text = text;
        _stream = new TextCharStream(text);
        _lexer = new TomlLexer(_stream, TextWriter.Null, TextWriter.Null) { TokenFactory = new CursorFactory() };
        _lexer.RemoveErrorListeners();
        _table = _lexer.Interpreter.decisionToDFA[Lexer.DEFAULT_MODE];
    }

    /// <summary>The tokens of a text.</summary>
    public static TokenTable Tokenize(string text)
    {
        var tokens = new TokenTable(text.Length);
        var tokenizer = new Tokenizer(text);
        for (var at = 0; at < text.Length;)
        {
            var kind = tokenizer.Read(at, out var end);
            tokens.Add(kind, at);
            at = end;
        }

        return tokens;
    }

    private SyntaxTokenKind Read(int start, out int end)
    {
        var state = _table.s0;
        var accepted = 0;
        end = start;
        for (var at = start; at < _text.Length && state?.edges is { } edges; at++)
        {
            state = edges[TextCharStream.Symbol(_text, at)];
            if (ReferenceEquals(state, ATNSimulator.ERROR) && accepted > 0)
            {
                return (SyntaxTokenKind)accepted;
            }

            if (state is { isAcceptState: true })
            {
                accepted = state.prediction;
                end = at + 1;
            }
        }

        // The table does not know the whole way: the lexer finds the end of the token, and teaches the table.
        return Learn(start, out end);
    }

    private SyntaxTokenKind Learn(int start, out int end)
    {
        _stream.Seek(start);
        var kind = (SyntaxTokenKind)_lexer.NextToken().Type;
        end = _stream.Index;
        return kind;
    }
}
