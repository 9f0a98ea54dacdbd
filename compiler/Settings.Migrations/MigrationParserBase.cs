using Antlr4.Runtime;
using Settings.Migrations.Generated;
using Settings.Migrations.Parsing;

namespace Settings.Migrations;

/// <summary>What the generated parser inherits: a statement that does not parse is given up where the next one begins.</summary>
internal abstract class MigrationParserBase : Parser
{
    private int _errorAt = -1;

    protected MigrationParserBase(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        ErrorHandler = new StatementErrorStrategy();
        RemoveErrorListeners();
    }

    /// <summary>Takes the findings; set before parsing.</summary>
    internal SyntaxReporter? Reporter { get; set; }

    /// <inheritdoc/>
    public override void ExitRule()
    {
        var isUnknown = Context.RuleIndex == MigrationParser.RULE_unknown;
        var start = Context.Start;
        base.ExitRule();
        if (isUnknown)
        {
            Reporter?.ReportUnknown(start);
            SkipToStatement(start.TokenIndex);
        }
    }

    /// <summary>Reports a token that the rules do not want, once, however many rules it passes through.</summary>
    internal void ReportUnexpected()
    {
        if (CurrentToken.TokenIndex != _errorAt)
        {
            _errorAt = CurrentToken.TokenIndex;
            Reporter?.ReportUnexpected(CurrentToken, GetExpectedTokens(), Context);
        }
    }

    /// <summary>
    /// Leads on to the next statement: to a word that statements begin with at the beginning of a line, or to the brace that
    /// closes the block of the statement.
    /// </summary>
    /// <param name="from">The token with which the broken statement begins.</param>
    internal void SkipToStatement(int from)
    {
        var depth = Reporter?.OpenBraces(from, CurrentToken.TokenIndex) ?? 0;
        for (var type = InputStream.LA(1); type != TokenConstants.EOF; type = InputStream.LA(1))
        {
            if (type == MigrationLexer.RIGHT_BRACE && --depth < 0)
            {
                return;
            }

            if (CurrentToken.TokenIndex > from && TokenKinds.IsStatementStart(type) && Reporter?.IsFirstOfLine(CurrentToken) != false)
            {
                return;
            }

            depth += type == MigrationLexer.LEFT_BRACE ? 1 : 0;
            Consume();
        }
    }
}
