using System.Collections.Immutable;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Laws.Stores;

/// <summary>Where a store shows that a law is broken.</summary>
/// <param name="Place">The key or metadata.</param>
/// <param name="Problem">What is wrong there, as a sentence with its stop.</param>
internal sealed record StoreViolation(StorePlace Place, string Problem)
{
    /// <summary>The store that a test begins with, if it is another than the one that was tried.</summary>
    public FlatStore? Given { get; init; }

    /// <summary>Which way of a test shows it: there, or there and back.</summary>
    public MigrationDirection Shown { get; init; }

    /// <summary>What a test would expect to differ from the store that it begins with.</summary>
    public ImmutableArray<StoreDifference> Wanted { get; init; } = [];
}
