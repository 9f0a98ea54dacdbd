using Settings.Migrations.Running;

namespace Settings.Migrations.Stores;

/// <summary>A migration fails on a datastore, which stays as it is.</summary>
/// <param name="failure">Which, on which key, and why.</param>
public sealed class StoreMigrationException(MigrationFailure failure)
    : Exception($"{failure.Migration} fails on '{failure.Place}': {failure.Message}")
{
    /// <summary>Which, on which key, and why.</summary>
    public MigrationFailure Failure { get; } = failure;
}
