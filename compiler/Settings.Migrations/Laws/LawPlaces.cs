using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Laws;

/// <summary>Finds in the text of a migration what laws say of it.</summary>
public static class LawPlaces
{
    /// <summary>A law's finding at the key that it is about; where no statement names the key, at the first statement.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="tree">The text of its migration.</param>
    public static Diagnostic Locate(LawFinding finding, MigrationSyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(tree);
        var place = tree.Statements.Where(statement => statement is not TestSyntax).SelectMany(StatementPlaces.All).FirstOrDefault(place => Spelled(place) == finding.Place);
        return new Diagnostic(finding.Rule, place?.Span ?? FirstWord(tree), finding.Message);
    }

    private static string Spelled(PlaceSyntax place) => place.Metadata is null ? place.Key : $"{place.Key}@{place.Metadata}";

    private static TextSpan FirstWord(MigrationSyntaxTree tree) =>
        tree.Statements is [var first, ..] ? new TextSpan(first.Span.Start, Math.Min(first.Word.Length, first.Span.Length)) : default;
}
