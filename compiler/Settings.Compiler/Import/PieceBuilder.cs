using System.Collections.Immutable;
using System.Text.Json;
using Antlr4.Runtime;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import.Generated;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>Turns the tree of the generated parser into pieces.</summary>
internal sealed class PieceBuilder(TagLayout layout, DiagnosticBag diagnostics)
{
    /// <summary>The pieces of a template or a block.</summary>
    public ImmutableArray<TemplatePiece> Build(HandlebarsParser.ContentContext content)
    {
        var pieces = ImmutableArray.CreateBuilder<TemplatePiece>();
        for (var i = 0; i < content.ChildCount; i++)
        {
            switch (content.GetChild(i))
            {
                case HandlebarsParser.ValueContext value:
                    pieces.Add(new ValuePiece(SpanOf(value), Read(value.expression()), value.OPEN() is not null));
                    break;
                case HandlebarsParser.BlockContext block:
                    pieces.Add(Build(block));
                    break;
                case Antlr4.Runtime.Tree.ITerminalNode { Symbol: var token } when layout.TextAt(token.StartIndex) is { Length: > 0 } text:
                    pieces.Add(new TextPiece(HandlebarsReader.SpanOf(token), text));
                    break;
            }
        }

        return pieces.DrainToImmutable();
    }

    private BlockPiece Build(HandlebarsParser.BlockContext block)
    {
        var head = ReadCall(block.expression());
        var closing = block.PATH().Symbol;
        if (closing.Text != head.Name.Text)
        {
            diagnostics.Add(ImportDiagnostics.OtherEnd(HandlebarsReader.SpanOf(closing), head.Name.Text, closing.Text));
        }

        var contents = block.content();
        var middle = block.ELSE()?.Symbol;
        return new BlockPiece(
            TextSpan.FromBounds(block.Start.StartIndex, block.CLOSE(0).Symbol.StopIndex + 1),
            head,
            Build(contents[0]),
            contents.Length > 1 ? Build(contents[1]) : null,
            new BlockLines(layout.IsAlone(block.Start.StartIndex), middle is not null && layout.IsAlone(middle.StartIndex), layout.IsAlone(block.OPEN_END().Symbol.StartIndex)));
    }

    private TemplateExpression Read(HandlebarsParser.ExpressionContext expression) =>
        expression.ChildCount > 1 ? ReadCall(expression) : PlaceOf(expression.PATH().Symbol);

    private CallExpression ReadCall(HandlebarsParser.ExpressionContext call) => new(
        SpanOf(call),
        PlaceOf(call.PATH().Symbol),
        [.. call.argument().Select(Read)],
        [.. call.hash().Select(option => new CallOption(SpanOf(option), option.HASH().GetText().TrimEnd('=').TrimEnd(), Read(option.argument())))]);

    private TemplateExpression Read(HandlebarsParser.ArgumentContext argument)
    {
        if (argument.expression() is { } inner)
        {
            return ReadCall(inner);
        }

        return argument.literal() is not { } literal ? PlaceOf(argument.PATH().Symbol)
            : literal.STRING() is { } text ? new LiteralExpression(SpanOf(literal), TextOf(text.Symbol), IsText: true)
            : new LiteralExpression(SpanOf(literal), literal.GetText(), IsText: false);
    }

    // Upstream reads a text in single quotes as one in double quotes.
    private string TextOf(IToken token)
    {
        var text = token.Text;
        if (text[0] == '\'')
        {
            var inner = text[1..^1].Replace("\\'", "'", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
            text = $"\"{inner}\"";
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.GetString() ?? string.Empty;
        }
        catch (JsonException)
        {
            diagnostics.Add(ImportDiagnostics.NotATemplate(HandlebarsReader.SpanOf(token), $"{token.Text} is not a text of JSON."));
            return string.Empty;
        }
    }

    private static PlaceExpression PlaceOf(IToken token) => new(HandlebarsReader.SpanOf(token), token.Text);

    private static TextSpan SpanOf(ParserRuleContext rule) => TextSpan.FromBounds(rule.Start.StartIndex, rule.Stop.StopIndex + 1);
}
