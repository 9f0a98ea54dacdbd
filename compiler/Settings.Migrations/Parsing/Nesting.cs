using Antlr4.Runtime;
using Settings.Compiler.Text;
using Settings.Migrations.Generated;

namespace Settings.Migrations.Parsing;

/// <summary>How deeply brackets may lie in each other: the parser calls itself for each.</summary>
internal static class Nesting
{
    /// <summary>The most brackets in each other.</summary>
    public const int Limit = 100;

    /// <summary>The first bracket that lies too deep, or null.</summary>
    public static TextSpan? FirstTooDeep(IList<IToken> tokens)
    {
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Type switch
            {
                MigrationLexer.LEFT_BRACE or MigrationLexer.LEFT_BRACKET => 1,
                MigrationLexer.RIGHT_BRACE or MigrationLexer.RIGHT_BRACKET when depth > 0 => -1,
                _ => 0,
            };
            if (depth > Limit)
            {
                return TokenKinds.SpanOf(token);
            }
        }

        return null;
    }
}
