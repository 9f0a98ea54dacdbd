using Settings.Compiler.Datastore;

namespace Settings.Migrations.Testing;

/// <summary>What a test expects of one direction.</summary>
/// <param name="Store">The whole store; null when the migration must fail.</param>
public sealed record MigrationExpectation(FlatStore? Store);
