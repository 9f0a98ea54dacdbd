using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Parsing;

/// <summary>
/// What is between the brackets of lists and inline tables. The grammar takes values, commas and line ends in any
/// order, so a mistake in a list does not cost the list; TOML's rules about them are here.
/// </summary>
internal sealed class ListRules(SourceText source, DiagnosticBag diagnostics)
{
    /// <summary>A list: one comma between two values, perhaps one after the last.</summary>
    public ArraySyntax Array(ReadOnlySpan<Piece> pieces)
    {
        var items = new List<ValueSyntax>();
        var expectsValue = true;
        for (var at = 1; at < pieces.Length;)
        {
            switch (pieces[at].Kind)
            {
                case SyntaxTokenKind.Newline or SyntaxTokenKind.RightBracket:
                    at++;
                    break;
                case SyntaxTokenKind.Comma:
                    expectsValue = Comma(pieces[at++], expectsValue);
                    break;
                default:
                    var value = ScalarJoiner.Read(source.Text, pieces, ref at);
                    if (!expectsValue)
                    {
                        diagnostics.Add(SyntaxDiagnostics.MissingComma(value.Span));
                    }

                    items.Add(value);
                    expectsValue = false;
                    break;
            }
        }

        return new ArraySyntax([.. items], TextSpan.Cover(pieces[0].Span, pieces[^1].Span));
    }

    /// <summary>An inline table: one comma between two keys, none after the last and no line end: TOML 1.1 allows those.</summary>
    public InlineTableSyntax InlineTable(ReadOnlySpan<Piece> pieces, bool givenUp)
    {
        var entries = new List<KeyValueSyntax>();
        var expectsValue = true;
        Piece? newline = null;
        Piece? lastComma = null;
        foreach (var piece in pieces[1..])
        {
            switch (piece.Kind)
            {
                case SyntaxTokenKind.Newline:
                    newline ??= piece;
                    break;
                case SyntaxTokenKind.Comma:
                    expectsValue = Comma(piece, expectsValue);
                    lastComma = piece;
                    break;
                case SyntaxTokenKind.RightBrace:
                    break;
                default:
                    lastComma = null;
                    Entry(piece, expectsValue, entries);
                    expectsValue = false;
                    break;
            }
        }

        var span = TextSpan.Cover(pieces[0].Span, pieces[^1].Span);
        if (!givenUp)
        {
            ReportNewerToml(pieces[0].Span, newline, entries.Count > 0 ? lastComma : null);
        }

        return new InlineTableSyntax([.. entries], span);
    }

    private void ReportNewerToml(TextSpan opening, Piece? newline, Piece? lastComma)
    {
        if (newline is not null)
        {
            diagnostics.Add(LexicalDiagnostics.NewerToml(opening, "a line break in an inline table", "put the inline table on one line, or write a [table]"));
        }
        else if (lastComma is { } comma)
        {
            diagnostics.Add(LexicalDiagnostics.NewerToml(comma.Span, "a comma after the last key of an inline table", "remove the comma"));
        }
    }

    private void Entry(Piece piece, bool expectsValue, List<KeyValueSyntax> entries)
    {
        if (piece.Node is not KeyValueSyntax entry)
        {
            return;
        }

        if (!expectsValue)
        {
            diagnostics.Add(SyntaxDiagnostics.MissingComma(entry.Span));
        }

        entries.Add(entry);
    }

    private bool Comma(Piece comma, bool expectsValue)
    {
        if (expectsValue)
        {
            diagnostics.Add(SyntaxDiagnostics.StrayComma(comma.Span));
        }

        return true;
    }
}
