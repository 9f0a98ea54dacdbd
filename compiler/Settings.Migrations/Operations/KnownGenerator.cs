using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;

namespace Settings.Migrations.Operations;

/// <summary>A generator that a migration knows.</summary>
/// <param name="Place">The metadata that contains it.</param>
/// <param name="Text">How the metadata spells it.</param>
/// <param name="Generator">The generator.</param>
/// <param name="Other">The one that accepts=its place; itself when none does.</param>
internal sealed record KnownGenerator(StorePlace Place, string Text, StoredGenerator Generator, StoredGenerator Other)
{
    /// <summary>The settings that must be there when the migration runs it, or the one that accepts=its place.</summary>
    public ImmutableArray<string> Reads { get; } =
        [.. Generator.Paths.Concat(Other.Paths).Where(path => path.StartsWith("settings.", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether a store has a value that this generator could have made.</summary>
    public bool IsIn(FlatStore store) => store.Live.ContainsKey(Place.Key) && store.Find(Place) is DocumentString { Value: var text } && text == Text;

    /// <summary>What it makes of a store; null when it reads what is missing.</summary>
    public DocumentString? Run(FlatStore store, OsFacts os) => Run(Generator, store, os);

    /// <summary>What the one that accepts=its place makes of a store; null when it reads what is missing.</summary>
    public DocumentString? RunOther(FlatStore store, OsFacts os) => Run(Other, store, os);

    private DocumentString? Run(StoredGenerator generator, FlatStore store, OsFacts os)
    {
        var variables = SettingsTree.Build(Reads.Where(store.Live.ContainsKey).Select(key => new DatastorePair(DatastoreKey.Parse(key), store.Live[key])));
        variables.Set("os", default, os.ToTable());
        return generator.TryRun(variables, os, HostFacts.Default, out var text, out _) ? new DocumentString(text, default) : null;
    }
}
