using Antlr4.Runtime;
using Settings.Migrations.Generated;

namespace Settings.Migrations.Parsing;

/// <summary>
/// What the parser does at a token that does not fit: it is reported, and the statement that it is in is given up. The
/// runtime's own strategy guesses token by token, which loses the statements after a mistake.
/// </summary>
internal sealed class StatementErrorStrategy : IAntlrErrorStrategy
{
    public void Reset(Parser recognizer)
    {
        // There is no state between two parses.
    }

    public IToken RecoverInline(Parser recognizer)
    {
        if (recognizer.Context.RuleIndex is MigrationParser.RULE_block && recognizer.CurrentToken.Type == TokenConstants.EOF)
        {
            // A block that the end of the file closes: what is in it counts.
            ReportError(recognizer);
            return recognizer.CurrentToken;
        }

        throw new InputMismatchException(recognizer);
    }

    public void Recover(Parser recognizer, RecognitionException e)
    {
        if (recognizer.Context.RuleIndex is not (MigrationParser.RULE_statement or MigrationParser.RULE_migration))
        {
            // Rules inside a statement leave it to the statement.
            throw e;
        }

        ((MigrationParserBase)recognizer).SkipToStatement(recognizer.Context.Start.TokenIndex);
    }

    public void Sync(Parser recognizer)
    {
        // Every rule meets the token that does not fit by itself.
    }

    public bool InErrorRecoveryMode(Parser recognizer) => false;

    public void ReportMatch(Parser recognizer)
    {
        // Nothing is counted between errors.
    }

    public void ReportError(Parser recognizer, RecognitionException e) => ReportError(recognizer);

    private static void ReportError(Parser recognizer) => ((MigrationParserBase)recognizer).ReportUnexpected();
}
