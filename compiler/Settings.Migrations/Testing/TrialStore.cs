using Settings.Compiler.Datastore;

namespace Settings.Migrations.Testing;

/// <summary>A store to try a migration on, in one direction and then in the other.</summary>
/// <param name="Name">What it is, for people.</param>
/// <param name="Direction">The direction that it begins with.</param>
/// <param name="Store">The store.</param>
public sealed record TrialStore(string Name, MigrationDirection Direction, FlatStore Store);
