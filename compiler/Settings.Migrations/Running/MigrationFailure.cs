using Settings.Compiler.Datastore;

namespace Settings.Migrations.Running;

/// <summary>Why a store cannot be migrated.</summary>
/// <param name="Migration">The name of the migration that fails.</param>
/// <param name="Place">The key or metadata that it fails on.</param>
/// <param name="Message">Why, as a sentence without a value in it.</param>
public sealed record MigrationFailure(string Migration, StorePlace Place, string Message);
