using System.Collections.Immutable;
using Settings.Compiler.Datastore;

namespace Settings.Migrations.Running;

/// <summary>What became of a store.</summary>
/// <param name="Store">The store after the migrations; null when one failed, which leaves a node with the old store.</param>
/// <param name="Failure">Which migration failed, and why; null when none did.</param>
/// <param name="HostEffects">What the real migrations do to the machine beside its datastore, in order; none of it was done.</param>
public sealed record MigrationOutcome(FlatStore? Store, MigrationFailure? Failure, ImmutableArray<string> HostEffects);
