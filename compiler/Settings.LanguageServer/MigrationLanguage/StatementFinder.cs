using System.Collections.Immutable;
using Settings.Migrations;
using Settings.Migrations.Syntax;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>The innermost statement at a place.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Direction">The direction of the block that it is in; null when it is in none.</param>
/// <param name="Place">The key that is at the place; null when none is.</param>
internal sealed record StatementFinder(MigrationStatementSyntax Statement, MigrationDirection? Direction, PlaceSyntax? Place)
{
    /// <summary>Whether the place is in the word that the statement begins with.</summary>
    public bool IsAtWord(int offset) => offset <= Statement.Span.Start + Statement.Word.Length;

    /// <summary>Finds it; null where no statement is that parses.</summary>
    public static StatementFinder? At(MigrationSyntaxTree tree, int offset) => Find(tree.Statements, offset, null);

    private static StatementFinder? Find(ImmutableArray<MigrationStatementSyntax> statements, int offset, MigrationDirection? direction)
    {
        foreach (var statement in statements)
        {
            if (offset >= statement.Span.Start && offset <= statement.Span.End)
            {
                return Find(StatementPlaces.Inner(statement), offset, statement is DirectionSyntax block ? block.Direction : direction)
                    ?? new StatementFinder(statement, direction, StatementPlaces.All(statement).FirstOrDefault(place => offset >= place.Span.Start && offset <= place.Span.End));
            }
        }

        return null;
    }
}
