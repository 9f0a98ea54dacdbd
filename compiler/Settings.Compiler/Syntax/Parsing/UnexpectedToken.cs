using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax.Generated;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Parsing;

/// <summary>Says in words of TOML what is wrong with a token that no rule wants.</summary>
internal sealed class UnexpectedToken(SourceText source, TokenTable tokens, DiagnosticBag diagnostics)
{
    /// <summary>A token that a rule cannot accept.</summary>
    /// <param name="rule">The innermost rule.</param>
    /// <param name="token">The token.</param>
    /// <param name="first">What the rule began with.</param>
    public void Report(int rule, int token, Piece? first)
    {
        var span = tokens.SpanOf(token);
        if (rule == TomlParser.RULE_keyValue && first is { Node: Nodes.KeySyntax key })
        {
            ReportKeyWithoutEquals(key, span);
            return;
        }

        diagnostics.Add(rule switch
        {
            TomlParser.RULE_line when tokens.KindOf(token) == SyntaxTokenKind.Stray => LexicalDiagnostics.StrayCarriageReturn(span),
            TomlParser.RULE_line => SyntaxDiagnostics.TrailingText(span, first is { Kind: SyntaxTokenKind.None, Node: Nodes.HeaderSyntax } ? "a header" : "a value"),
            TomlParser.RULE_key => SyntaxDiagnostics.MissingKey(span.Length > 0 ? span : Before(token), Text(span)),
            TomlParser.RULE_header when first is { } bracket => SyntaxDiagnostics.Unclosed(bracket.Span, Before(token), "header", "]"),
            TomlParser.RULE_array when first is { } bracket => SyntaxDiagnostics.Unclosed(bracket.Span, span, "list", "]"),
            TomlParser.RULE_inlineTable when first is { } brace => SyntaxDiagnostics.Unclosed(brace.Span, span, "inline table", "}"),
            _ => SyntaxDiagnostics.UnexpectedToken(span, Text(span)),
        });
    }

    /// <summary>A token that no line begins with.</summary>
    public void ReportLineStart(int token)
    {
        var span = tokens.SpanOf(token);
        diagnostics.Add(tokens.KindOf(token) == SyntaxTokenKind.Stray
            ? LexicalDiagnostics.StrayCarriageReturn(span)
            : SyntaxDiagnostics.UnexpectedToken(span, Text(span)));
    }

    private void ReportKeyWithoutEquals(Nodes.KeySyntax key, TextSpan found)
    {
        // A string over several lines, or one that is not closed, is not a key that lacks its '=', but the remains of a value.
        foreach (var part in key.Parts)
        {
            switch (part.Kind)
            {
                case SyntaxTokenKind.MultiLineBasicString or SyntaxTokenKind.MultiLineLiteralString:
                    diagnostics.Add(LexicalDiagnostics.MultiLineKey(part.Span));
                    return;
                case SyntaxTokenKind.UnclosedString or SyntaxTokenKind.UnclosedMultiLineString:
                    diagnostics.Add(LexicalDiagnostics.UnclosedString(part.Span, source.Slice(part.Span)));
                    return;
            }
        }

        // Each control character is reported, and it is unknown what was meant.
        if (!ControlCharacters.AreIn(source.Slice(key.Span)))
        {
            diagnostics.Add(MissingEquals(key.Span, found));
        }
    }

    private Diagnostic MissingEquals(TextSpan key, TextSpan found) =>
        source.Slice(key) is [.. var name, ':'] ? SyntaxDiagnostics.ColonForEquals(new TextSpan(key.End - 1, 1), new TextSpan(key.Start, name.Length), Excerpt.Of(name))
        : source.Slice(found) is [':', ..] ? SyntaxDiagnostics.ColonForEquals(new TextSpan(found.Start, 1), key, Text(key))
        : SyntaxDiagnostics.MissingEquals(key, Text(key));

    private string Text(TextSpan span) => Excerpt.Of(source.Slice(span));

    // The end of what was read, so the finding is where something is missing and not on the next line.
    private TextSpan Before(int token)
    {
        var at = token - 1;
        while (at >= 0 && tokens.KindOf(at) is SyntaxTokenKind.Whitespace or SyntaxTokenKind.Comment)
        {
            at--;
        }

        return at < 0 ? default : tokens.SpanOf(at);
    }
}
