using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Compilation;

/// <summary>What follows from a commit.</summary>
/// <param name="Changed">The keys that the commit wrote, sorted; a key counts even when its value stayed the same.</param>
/// <param name="Services">The services that these affect, sorted by name.</param>
/// <param name="Files">The configuration files of these services, sorted by name.</param>
/// <param name="RestartCommands">The commands of these services, in the order of the services.</param>
public sealed record CommitOutcome(
    ImmutableArray<DatastoreKey> Changed,
    ImmutableArray<Service> Services,
    ImmutableArray<ConfigurationFile> Files,
    ImmutableArray<string> RestartCommands)
{
    /// <summary>The setting for which the whole commit is refused, as it would turn from strong to weak; null when it is not refused.</summary>
    public DatastoreKey? Refused { get; init; }
}
