using System.Collections.Immutable;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Importing.Programs;

/// <summary>What a migration says, in the words of the language.</summary>
/// <param name="Head">The words that statements of the same thing share, such as 'add'.</param>
/// <param name="Item">What follows them.</param>
internal sealed record ImportedStatement(string Head, string Item)
{
    /// <summary>What holds for the variants for which it says so, all of it.</summary>
    public ImmutableArray<VariantCondition> Conditions { get; init; } = [];

    /// <summary>The direction that it is about; null for both.</summary>
    public MigrationDirection? Direction { get; init; }

    /// <summary>The value that it replaces, and the one that it puts in its place; null when it replaces none.</summary>
    public (string Old, string New)? Change { get; init; }

    /// <summary>What is lost, and why; null when nothing is.</summary>
    public string? Loss { get; init; }

    /// <summary>Whether it can share its first words with the next one.</summary>
    /// <param name="next">The next one.</param>
    public bool Shares(ImportedStatement next) => (Head, Direction, Change is null) == (next.Head, next.Direction, next.Change is null) && Conditions.SequenceEqual(next.Conditions);
}
