using Antlr4.Runtime;
using CsCheck;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Generated;
using Settings.Compiler.Syntax.Lexing;
using Settings.Compiler.Syntax.Lexing.Generated;
using Xunit;

namespace Settings.Compiler.Tests.Syntax;

/// <summary>The table of transitions is the generated lexer.</summary>
public sealed class TokenizerTests
{
    [Fact]
    public void The_table_is_that_of_the_grammar() =>
        Baseline.Verify(Repository.PathOf("compiler/Settings.Compiler/Syntax/Lexing/Generated/TomlTransitions.cs"), LexerExplorer.WriteTable());

    [Fact]
    public void Every_symbol_begins_a_token() =>
        Assert.All(Enumerable.Range(0, Tokenizer.Symbols), symbol => Assert.NotEqual(0, TomlTransitions.Accepts[TomlTransitions.Next[TomlTransitions.Classes[symbol]]]));

    [Fact]
    public void The_tokens_are_those_of_the_generated_lexer() =>
        Documents.AnyText.Sample(text =>
        {
            var lexer = new TomlLexer(new AntlrInputStream(string.Concat(text.Select((_, at) => (char)Tokenizer.Symbol(text, at)))));
            var expected = lexer.GetAllTokens().Select(token => ((SyntaxTokenKind)token.Type, token.StartIndex));
            var tokens = Tokenizer.Tokenize(text);
            Assert.Equal(expected, Enumerable.Range(0, tokens.Count).Select(i => (tokens.KindOf(i), tokens.SpanOf(i).Start)));
        });
}
