using System.Collections.Immutable;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;
using Settings.Migrations.Syntax;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>The outline of a migration: its statements.</summary>
internal static class MigrationOutline
{
    private const int MostCharacters = 100;

    /// <summary>The outline.</summary>
    public static DocumentSymbol[] Symbols(TextDocument document, ImmutableArray<MigrationStatementSyntax> statements) => statements.Select(statement => Symbol(document, statement)).ToArray();

    private static DocumentSymbol Symbol(TextDocument document, MigrationStatementSyntax statement)
    {
        var inner = StatementPlaces.Inner(statement);
        var word = new TextSpan(statement.Span.Start, Math.Min(statement.Word.Length, statement.Span.Length));
        return new DocumentSymbol(NameOf(document.Text, statement), (int)(inner.IsEmpty ? SymbolKind.Property : SymbolKind.Object), document.RangeOf(statement.Span), document.RangeOf(word))
        {
            Children = inner.IsEmpty ? null : Symbols(document, inner),
        };
    }

    // Its first line, without the brace.
    private static string NameOf(SourceText source, MigrationStatementSyntax statement)
    {
        var text = source.Slice(statement.Span);
        var end = text.IndexOfAny("\r\n");
        return Markdown.Shortened((end < 0 ? text : text[..end]).TrimEnd(" \t{").ToString(), MostCharacters);
    }
}
