using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Generated;

namespace Settings.Migrations.Parsing;

/// <summary>Says in words of the language what is wrong with a token that no rule wants.</summary>
internal sealed class SyntaxReporter(SourceText source, CommonTokenStream tokens, DiagnosticBag diagnostics)
{
    /// <summary>A token where others were expected.</summary>
    public void ReportUnexpected(IToken token, IntervalSet expected, ParserRuleContext context)
    {
        if (token.Type == TokenConstants.EOF && OpenBrace(context) is { } brace)
        {
            diagnostics.Add(MigrationDiagnostics.UnclosedBlock(TokenKinds.SpanOf(brace)));
            return;
        }

        // What is missing at the end of a line is reported there, not on the next line.
        var isBehind = token.Type == TokenConstants.EOF || IsFirstOfLine(token);
        var before = Before(token);
        diagnostics.Add(isBehind && before is not null
            ? MigrationDiagnostics.Missing(TokenKinds.SpanOf(before), Excerpt.Of(before.Text), ExpectedTokens.Describe(expected))
            : MigrationDiagnostics.Unexpected(TokenKinds.SpanOf(token), Excerpt.Of(token.Text), ExpectedTokens.Describe(expected)));
    }

    /// <summary>A token that no statement begins with.</summary>
    public void ReportUnknown(IToken token)
    {
        // In the middle of a line it belongs to the statement before it.
        var isBehind = !IsFirstOfLine(token) && Before(token)?.Type is not (MigrationLexer.LEFT_BRACE or MigrationLexer.RIGHT_BRACE);
        diagnostics.Add(isBehind
            ? MigrationDiagnostics.Surplus(TokenKinds.SpanOf(token), Excerpt.Of(token.Text))
            : MigrationDiagnostics.UnknownStatement(TokenKinds.SpanOf(token), Excerpt.Of(token.Text), NearestName.Of(token.Text, ExpectedTokens.Statements)));
    }

    /// <summary>Whether nothing but white space comes before a token in its line.</summary>
    public bool IsFirstOfLine(IToken token)
    {
        for (var at = token.StartIndex - 1; at >= 0 && source.Text[at] != '\n'; at--)
        {
            if (!char.IsWhiteSpace(source.Text[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many braces are open at a token that were not open at an earlier one.</summary>
    public int OpenBraces(int from, int to)
    {
        var depth = 0;
        for (var at = from; at < to; at++)
        {
            depth += tokens.Get(at).Type switch
            {
                MigrationLexer.LEFT_BRACE => 1,
                MigrationLexer.RIGHT_BRACE when depth > 0 => -1,
                _ => 0,
            };
        }

        return depth;
    }

    private IToken? Before(IToken token)
    {
        var at = token.TokenIndex - 1;
        while (at >= 0 && tokens.Get(at).Channel != TokenConstants.DefaultChannel)
        {
            at--;
        }

        return at < 0 ? null : tokens.Get(at);
    }

    // The innermost brace that the end of the file leaves open.
    private static IToken? OpenBrace(RuleContext? context)
    {
        for (; context is not null; context = context.Parent)
        {
            if (context is ParserRuleContext { children: { } children })
            {
                foreach (var child in children)
                {
                    if (child is Antlr4.Runtime.Tree.ITerminalNode { Symbol: { Type: MigrationLexer.LEFT_BRACE } brace })
                    {
                        return brace;
                    }
                }
            }
        }

        return null;
    }
}
