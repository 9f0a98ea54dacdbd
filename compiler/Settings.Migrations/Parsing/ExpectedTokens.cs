using Antlr4.Runtime;
using Antlr4.Runtime.Misc;
using Settings.Migrations.Generated;

namespace Settings.Migrations.Parsing;

/// <summary>The tokens that a rule wants, in words.</summary>
internal static class ExpectedTokens
{
    /// <summary>The words that statements begin with.</summary>
    public static IEnumerable<string> Statements =>
        Enumerable.Range(MigrationLexer.ADD, MigrationLexer.EXPECT - MigrationLexer.ADD + 1).Select(Literal);

    /// <summary>One phrase for all of them, such as "a value" or "'in' or '->'".</summary>
    public static string Describe(IntervalSet expected)
    {
        var types = expected.ToList().Where(type => type != TokenConstants.EOF).ToHashSet();
        var phrases = new List<string>();
        if (types.Contains(MigrationLexer.KEY))
        {
            phrases.Add("a key");
            types.ExceptWith([MigrationLexer.WORD, MigrationLexer.KEY, MigrationLexer.METADATA_KEY]);
        }

        if (types.Contains(MigrationLexer.NUMBER))
        {
            phrases.Add("a value");
            types.ExceptWith([
                MigrationLexer.STRING, MigrationLexer.UNCLOSED_STRING, MigrationLexer.NUMBER, MigrationLexer.TRUE, MigrationLexer.FALSE, MigrationLexer.NULL,
                MigrationLexer.LEFT_BRACKET,
            ]);
        }

        if (types.Contains(MigrationLexer.ADD))
        {
            phrases.Add("a statement");
            types.RemoveWhere(TokenKinds.IsStatementStart);
        }

        phrases.AddRange(types.Where(type => type != MigrationLexer.UNCLOSED_STRING).Order().Select(Phrase));
        return phrases.Count > 1 ? $"{string.Join(", ", phrases[..^1])} or {phrases[^1]}" : string.Concat(phrases);
    }

    private static string Phrase(int type) => type switch
    {
        MigrationLexer.STRING => "a string in double quotes",
        MigrationLexer.WORD => "a word",
        _ => $"'{Literal(type)}'",
    };

    private static string Literal(int type) => MigrationLexer.DefaultVocabulary.GetLiteralName(type)?.Trim('\'') ?? string.Empty;
}
