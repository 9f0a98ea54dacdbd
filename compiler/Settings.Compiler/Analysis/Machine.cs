using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Analysis;

/// <summary>What a node has beside its image and user data.</summary>
/// <param name="Host">What it learns from its machine.</param>
/// <param name="Datastore">The datastore that it has already, of the release of its image; empty when it starts for the first time.</param>
public sealed record Machine(HostFacts Host, DatastoreState Datastore)
{
    /// <summary>A new machine of which nothing is known.</summary>
    public static Machine Unknown { get; } = new(HostFacts.Default, DatastoreState.Empty);
}
