using Settings.Migrations.Running;

namespace Settings.Migrations.Operations;

/// <summary>One thing that a migration does in one direction. A key that is not there is left alone.</summary>
public abstract record MigrationOperation
{
    /// <summary>Does it.</summary>
    /// <exception cref="MigrationFailedException">The data is such that the real migration fails.</exception>
    internal abstract void Apply(MigrationData data);
}
