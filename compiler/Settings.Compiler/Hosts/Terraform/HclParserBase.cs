using Antlr4.Runtime;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>
/// What the generated parser inherits: instead of a parse tree it reports to <see cref="HclBuilder"/>, and what is not closed ends where
/// something else does, without a word.
/// </summary>
internal abstract class HclParserBase : Parser
{
    protected HclParserBase(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        BuildParseTree = false;
        ErrorHandler = new Closing();
        RemoveErrorListeners();
    }

    /// <summary>Takes the events; set before parsing.</summary>
    internal HclBuilder? Builder { get; set; }

    /// <inheritdoc/>
    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        base.EnterRule(localctx, state, ruleIndex);
        Builder?.Open(ruleIndex, CurrentToken);
    }

    /// <inheritdoc/>
    public override void ExitRule()
    {
        Builder?.Close();
        base.ExitRule();
    }

    /// <inheritdoc/>
    public override IToken Consume()
    {
        var token = base.Consume();
        if (token.Type != TokenConstants.EOF)
        {
            Builder?.Take(token);
        }

        return token;
    }

    // The grammar takes every token somewhere; the only one that can be missing is one that closes.
    private sealed class Closing : IAntlrErrorStrategy
    {
        public void Reset(Parser recognizer)
        {
            // There is no state between two parses.
        }

        public IToken RecoverInline(Parser recognizer) => recognizer.CurrentToken;

        public void Recover(Parser recognizer, RecognitionException e) => throw e;

        public void Sync(Parser recognizer)
        {
            // Every rule meets the token that does not fit by itself.
        }

        public bool InErrorRecoveryMode(Parser recognizer) => false;

        public void ReportMatch(Parser recognizer)
        {
            // Nothing is counted between errors.
        }

        public void ReportError(Parser recognizer, RecognitionException e)
        {
            // Terraform itself says what is wrong with its own language.
        }
    }
}
