using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;
using Settings.Compiler.Helpers;
using Settings.Compiler.Migrations.Operations;

namespace Settings.Compiler.Migrations.Laws.Stores;

/// <summary>A generator that a migration knows.</summary>
/// <param name="Place">The metadata that holds it.</param>
/// <param name="Text">How the metadata spells it.</param>
/// <param name="Generator">The generator.</param>
/// <param name="Reads">The settings that must be there when the migration runs it, or the one that takes its place.</param>
internal sealed record SubjectGenerator(StorePlace Place, string Text, StoredGenerator Generator, ImmutableArray<string> Reads)
{
    /// <summary>The generators of an operation.</summary>
    public static IEnumerable<SubjectGenerator> Of(MigrationOperation operation) => operation switch
    {
        RegenerateOperation { Old: var old, New: var next } change when SettingsOf(old, next) is var reads =>
            [new(change.Place, change.OldText, old, reads), new(change.Place, change.NewText, next, reads)],
        RemoveGeneratedOperation { Generator: var generator } remove => [new(remove.Place, remove.Text, generator, SettingsOf(generator))],
        _ => [],
    };

    /// <summary>Whether a store has a value that this generator could have made.</summary>
    public bool IsIn(FlatStore store) => store.Live.ContainsKey(Place.Key) && store.Find(Place) is DocumentString { Value: var text } && text == Text;

    /// <summary>What it makes of a store; null when it reads what is not there.</summary>
    public DocumentString? Run(FlatStore store, OsFacts os)
    {
        var variables = SettingsTree.Build(Reads.Where(store.Live.ContainsKey).Select(key => new DatastorePair(DatastoreKey.Parse(key), store.Live[key])));
        variables.Set("os", default, os.ToTable());
        return Generator.TryRun(variables, os, HostFacts.Default, out var text, out _) ? new DocumentString(text, default) : null;
    }

    private static ImmutableArray<string> SettingsOf(params ReadOnlySpan<StoredGenerator> generators)
    {
        var reads = ImmutableArray.CreateBuilder<string>();
        foreach (var generator in generators)
        {
            reads.AddRange(generator.Paths.Where(path => path.StartsWith("settings.", StringComparison.Ordinal) && !reads.Contains(path)));
        }

        return reads.ToImmutable();
    }
}
