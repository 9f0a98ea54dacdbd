using Antlr4.Runtime;
using Settings.Compiler.Syntax.Generated;
using Settings.Compiler.Syntax.Parsing;

namespace Settings.Compiler.Syntax;

/// <summary>
/// What the generated parser inherits: instead of a parse tree it reports to <see cref="TreeBuilder"/> which rules begin
/// and end and which tokens they take, and keeps a record of that for lines alike; it gives up a broken line at the next line that
/// looks like one.
/// </summary>
internal abstract class TomlParserBase : Parser
{
    private readonly TokenReader _reader;
    private int _depth;

    protected TomlParserBase(ITokenStream input, TextWriter output, TextWriter errorOutput)
        : base(input, output, errorOutput)
    {
        _reader = (TokenReader)input;
        BuildParseTree = false;
        ErrorHandler = new LineErrorStrategy();
        RemoveErrorListeners();
    }

    /// <summary>Takes the events; set before parsing.</summary>
    internal TreeBuilder? Builder { get; set; }

    /// <summary>Takes down what happens in a line.</summary>
    internal LineRecord Record { get; } = new();

    /// <summary>Whether the current line is being given up.</summary>
    internal bool IsGivingUp => _reader.IsGivingUp;

    /// <inheritdoc/>
    public override void EnterRule(ParserRuleContext localctx, int state, int ruleIndex)
    {
        base.EnterRule(localctx, state, ruleIndex);
        Builder?.Open(ruleIndex, _reader.Index);
        Record.Open(ruleIndex);
        if (ruleIndex is TomlParser.RULE_array or TomlParser.RULE_inlineTable && ++_depth > SyntaxLimits.Nesting && !IsGivingUp)
        {
            Builder?.ReportNesting(_reader.Index);
            GiveUp();
        }
    }

    /// <inheritdoc/>
    public override void ExitRule()
    {
        var rule = Context.RuleIndex;
        if (rule is TomlParser.RULE_array or TomlParser.RULE_inlineTable)
        {
            _depth--;
        }

        Record.Close();
        if (Builder?.Close(IsGivingUp, _reader.Index) is { } next)
        {
            _reader.IsGivingUp = false;
            _reader.Seek(next);
        }

        base.ExitRule();
    }

    /// <inheritdoc/>
    public override IToken Consume()
    {
        if (!IsGivingUp && _reader.Kind != SyntaxTokenKind.EndOfFile)
        {
            Builder?.Take(_reader.Index);
            Record.Take();
            _reader.Consume();
        }

        return CurrentToken;
    }

    /// <summary>Reports the current token and leads every open rule of the line to its end.</summary>
    internal void GiveUpLine()
    {
        if (!IsGivingUp)
        {
            Builder?.ReportUnexpected(Context.RuleIndex, _reader.Index);
            GiveUp();
        }
    }

    private void GiveUp()
    {
        _reader.IsGivingUp = true;
        Record.Spoil();
    }
}
