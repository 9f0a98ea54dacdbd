using Antlr4.Runtime;

namespace Settings.Compiler.Syntax.Parsing;

/// <summary>
/// What the parser does at a token that does not fit: the first one of a line is reported and gives the line up. The
/// runtime's own strategy inserts and deletes tokens across line ends, which loses the lines after a mistake.
/// </summary>
internal sealed class LineErrorStrategy : IAntlrErrorStrategy
{
    public void Reset(Parser recognizer)
    {
        // There is no state between two parses.
    }

    public IToken RecoverInline(Parser recognizer)
    {
        ((TomlParserBase)recognizer).GiveUpLine();
        return recognizer.CurrentToken;
    }

    public void Recover(Parser recognizer, RecognitionException e)
    {
        // The line was given up when the exception was reported.
    }

    public void Sync(Parser recognizer)
    {
        // Every rule meets the token that does not fit by itself.
    }

    public bool InErrorRecoveryMode(Parser recognizer) => ((TomlParserBase)recognizer).IsGivingUp;

    public void ReportMatch(Parser recognizer)
    {
        // Nothing is counted between errors.
    }

    public void ReportError(Parser recognizer, RecognitionException e) => ((TomlParserBase)recognizer).GiveUpLine();
}
