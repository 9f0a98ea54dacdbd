using System.Collections.Immutable;
using Antlr4.Runtime;
using Settings.Compiler.Text;
using Settings.Migrations.Generated;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Parsing;

/// <summary>The tokens of the generated lexer as those of the tree.</summary>
internal static class TokenKinds
{
    /// <summary>All tokens but the end of the file.</summary>
    public static ImmutableArray<MigrationToken> Of(IList<IToken> tokens) =>
        [.. tokens.Where(token => token.Type != TokenConstants.EOF).Select(token => new MigrationToken(KindOf(token.Type), SpanOf(token)))];

    /// <summary>Where a token is; empty for the end of the file.</summary>
    public static TextSpan SpanOf(IToken token) => new(token.StartIndex, token.StopIndex + 1 - token.StartIndex);

    /// <summary>Whether a statement begins with such a token.</summary>
    public static bool IsStatementStart(int type) => type is >= MigrationLexer.ADD and <= MigrationLexer.EXPECT;

    private static MigrationTokenKind KindOf(int type) => type switch
    {
        MigrationLexer.WHITESPACE => MigrationTokenKind.Space,
        MigrationLexer.COMMENT => MigrationTokenKind.Comment,
        MigrationLexer.WORD or MigrationLexer.KEY or MigrationLexer.METADATA_KEY => MigrationTokenKind.Name,
        MigrationLexer.STRING or MigrationLexer.UNCLOSED_STRING => MigrationTokenKind.Text,
        MigrationLexer.NUMBER => MigrationTokenKind.Number,
        MigrationLexer.STRAY => MigrationTokenKind.Stray,
        >= MigrationLexer.ADD and <= MigrationLexer.NULL => MigrationTokenKind.Keyword,
        _ => MigrationTokenKind.Punctuation,
    };
}
