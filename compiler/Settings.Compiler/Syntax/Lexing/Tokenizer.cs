using Antlr4.Runtime;
using Settings.Compiler.Syntax.Generated;

namespace Settings.Compiler.Syntax.Lexing;

/// <summary>Runs the generated lexer over a text. Every text has tokens: what TOML forbids is a token like any other.</summary>
internal static class Tokenizer
{
    public static TokenTable Tokenize(string text)
    {
        var tokens = new TokenTable(text.Length);
        var lexer = new TomlLexer(new TextCharStream(text), TextWriter.Null, TextWriter.Null) { TokenFactory = new CursorFactory() };
        lexer.RemoveErrorListeners();
        for (var token = lexer.NextToken(); token.Type != TokenConstants.EOF; token = lexer.NextToken())
        {
            tokens.Add((SyntaxTokenKind)token.Type, token.StartIndex);
        }

        return tokens;
    }
}
