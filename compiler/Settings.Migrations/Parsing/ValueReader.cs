using System.Globalization;
using System.Text;
using Antlr4.Runtime;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Generated;

namespace Settings.Migrations.Parsing;

/// <summary>Values of migrations, which are JSON, with their places.</summary>
internal sealed class ValueReader(DiagnosticBag diagnostics)
{
    /// <summary>A value.</summary>
    public DocumentValue Read(MigrationParser.ValueContext value) =>
        value.table() is { } table ? ReadTable(table) : Read(value.operand());

    /// <summary>A value that is not a table.</summary>
    public DocumentValue Read(MigrationParser.OperandContext operand)
    {
        if (operand.text() is { } text)
        {
            return ReadText(text);
        }

        var span = TokenKinds.SpanOf(operand.Start);
        return operand.list() is { } list ? ReadList(list) : operand.Start.Type switch
        {
            MigrationLexer.TRUE => new DocumentBoolean(true, span),
            MigrationLexer.FALSE => new DocumentBoolean(false, span),
            MigrationLexer.NULL => new DocumentNull(span),
            _ => ReadNumber(operand.Start.Text, span),
        };
    }

    /// <summary>A string.</summary>
    public DocumentString ReadText(MigrationParser.TextContext text)
    {
        var token = text.Start;
        var span = TokenKinds.SpanOf(token);
        if (token.Type == MigrationLexer.UNCLOSED_STRING)
        {
            diagnostics.Add(MigrationDiagnostics.UnclosedString(span));
            return new DocumentString(token.Text[1..], span);
        }

        return new DocumentString(Unescape(token.Text, span), span);
    }

    /// <summary>A list.</summary>
    public DocumentArray ReadList(MigrationParser.ListContext list) =>
        new([.. list.value().Select(Read)], SpanOf(list));

    /// <summary>Where a rule's text is.</summary>
    public static TextSpan SpanOf(ParserRuleContext context) =>
        TextSpan.FromBounds(context.Start.StartIndex, Math.Max(context.Start.StartIndex, (context.Stop ?? context.Start).StopIndex + 1));

    private DocumentTable ReadTable(MigrationParser.TableContext table)
    {
        var result = new DocumentTable(SpanOf(table));
        foreach (var member in table.member())
        {
            var key = ReadText(member.text());
            result.Set(key.Value, key.Span, Read(member.value()));
        }

        return result;
    }

    // As serde_json reads numbers: integers that 64 bits do not hold are floats.
    private static DocumentValue ReadNumber(string text, TextSpan span) =>
        Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= long.MinValue && number <= ulong.MaxValue
            ? new DocumentInteger(number, span)
            : new DocumentFloat(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), span);

    private string Unescape(string token, TextSpan span)
    {
        var text = new StringBuilder(token.Length);
        for (var at = 1; at < token.Length - 1; at++)
        {
            if (token[at] < ' ')
            {
                diagnostics.Add(MigrationDiagnostics.ControlCharacter(new TextSpan(span.Start + at, 1), token[at]));
            }

            if (token[at] != '\\')
            {
                text.Append(token[at]);
                continue;
            }

            at++;
            if (token[at] == 'u' && at + 4 < token.Length - 1 && ushort.TryParse(token.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                at += 4;
            }
            else if (Escaped(token[at]) is { } character)
            {
                text.Append(character);
            }
            else
            {
                diagnostics.Add(MigrationDiagnostics.UnknownEscape(new TextSpan(span.Start + at - 1, 2), token.Substring(at - 1, 2)));
            }
        }

        return text.ToString();
    }

    private static char? Escaped(char letter) => letter switch
    {
        '"' or '\\' or '/' => letter,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => null,
    };
}
