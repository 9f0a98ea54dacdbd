using System.Collections.Immutable;

namespace Settings.Migrations.Syntax;

/// <summary>Finds what statements consist of: the statements in them, and the keys that they name.</summary>
public static class StatementPlaces
{
    /// <summary>The statements in a statement; none for one that is no block.</summary>
    public static ImmutableArray<MigrationStatementSyntax> Inner(MigrationStatementSyntax statement) => statement switch
    {
        WhenVariantSyntax block => block.Statements,
        WhenEqualsSyntax block => block.Statements,
        DirectionSyntax block => block.Statements,
        TestSyntax block => block.Statements,
        _ => [],
    };

    /// <summary>The keys that a statement names, those of the statements in it included, in order.</summary>
    public static IEnumerable<PlaceSyntax> All(MigrationStatementSyntax statement) => Own(statement).Concat(Inner(statement).SelectMany(All));

    private static IEnumerable<PlaceSyntax> Own(MigrationStatementSyntax statement) => statement switch
    {
        AddSyntax add => add.Targets.Select(target => target.Place),
        RemoveSyntax remove => remove.Targets.Select(target => target.Place),
        RemoveGeneratedSyntax remove => [remove.Place],
        ReplaceSyntax replace => [replace.Place],
        RestrictSyntax restrict => [restrict.Place],
        RegenerateSyntax regenerate => [regenerate.Place],
        ConvertSyntax convert => [convert.Target.Place],
        SetSyntax set => [set.Place],
        WhenEqualsSyntax condition => [condition.Place],
        GivenSyntax given => [given.Entry.Place],
        ExpectSyntax { Entry: { } entry } => [entry.Place],
        _ => [],
    };
}
