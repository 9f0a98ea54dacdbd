using System.Collections.Immutable;

namespace Settings.Compiler.Datastore;

/// <summary>Values that one program of the node sends at once.</summary>
/// <param name="Name">The pending transaction they are put into.</param>
/// <param name="Source">What they come from: "defaults", "user-data", "generators".</param>
/// <param name="Set">The values, sorted by key.</param>
public sealed record DatastoreTransaction(string Name, string Source, ImmutableArray<DatastorePair> Set)
{
    /// <summary>
    /// The transaction that collects everything from a node's start to its first commit.
    /// Upstream: core-kit sources/constants/src/lib.rs (LAUNCH_TRANSACTION).
    /// </summary>
    public const string Launch = "bottlerocket-launch";

    /// <summary>How firmly the values hold; null where nothing is said about it, as in releases that do not know strength.</summary>
    public SettingStrength? Strength { get; init; }
}
