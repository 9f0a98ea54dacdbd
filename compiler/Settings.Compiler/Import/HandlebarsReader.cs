using System.Collections.Immutable;
using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import.Generated;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>Reads the body of one of upstream's templates. A broken one has one finding, where it breaks, and no pieces.</summary>
internal static class HandlebarsReader
{
    /// <summary>The pieces of a template.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where its head ends.</param>
    /// <param name="diagnostics">Takes the finding.</param>
    public static ImmutableArray<TemplatePiece> Read(SourceText source, int start, DiagnosticBag diagnostics)
    {
        var input = new AntlrInputStream(source.Text);
        input.Seek(start);
        var lexer = new HandlebarsLexer(input, TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        var tokens = new CommonTokenStream(lexer);
        tokens.Fill();
        var all = tokens.GetTokens();
        if (FirstTooDeep(all) is { } deep)
        {
            diagnostics.Add(ImportDiagnostics.NotATemplate(SpanOf(deep), $"blocks are nested more than {SyntaxLimits.Nesting} deep."));
            return [];
        }

        var parser = new HandlebarsParser(tokens, TextWriter.Null, TextWriter.Null) { ErrorHandler = new BailErrorStrategy() };
        parser.RemoveErrorListeners();
        try
        {
            return new PieceBuilder(TagLayout.Of(all, source.Text, start), diagnostics).Build(parser.template().content());
        }
        catch (ParseCanceledException)
        {
            diagnostics.Add(FindingAt(parser.CurrentToken));
            return [];
        }
    }

    /// <summary>Where a token is.</summary>
    public static TextSpan SpanOf(IToken token) => TextSpan.FromBounds(token.StartIndex, Math.Max(token.StartIndex, token.StopIndex + 1));

    private static IToken? FirstTooDeep(IList<IToken> tokens)
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Type switch
            {
                HandlebarsLexer.OPEN_BLOCK or HandlebarsLexer.LEFT => 1,
                HandlebarsLexer.OPEN_END or HandlebarsLexer.RIGHT => -1,
                _ => 0,
            };
            if (depth > SyntaxLimits.Nesting)
            {
                return token;
            }
        }

        return null;
    }

    private static Diagnostic FindingAt(IToken token) => token.Type switch
    {
        TokenConstants.EOF => ImportDiagnostics.Unclosed(SpanOf(token)),
        HandlebarsLexer.ESCAPE => ImportDiagnostics.NotTranslated(SpanOf(token), "An escaped brace", "Write the text without it."),
        HandlebarsLexer.RAW_BLOCK => ImportDiagnostics.NotTranslated(SpanOf(token), "A raw block", "Write its text without it."),
        HandlebarsLexer.PARTIAL => ImportDiagnostics.NotTranslated(SpanOf(token), "A partial", "Write its text where it is used."),
        HandlebarsLexer.DECORATOR => ImportDiagnostics.NotTranslated(SpanOf(token), "A decorator", "Write the template without it."),
        _ => ImportDiagnostics.Unexpected(SpanOf(token), $"'{token.Text}'"),
    };
}
