using Settings.Compiler.Datastore;

namespace Settings.Migrations.Running;

/// <summary>A migration fails, as the real one would.</summary>
/// <param name="message">Why, as a sentence without a value in it, which may be a secret.</param>
/// <param name="place">Where.</param>
internal sealed class MigrationFailedException(string message, StorePlace place) : Exception(message)
{
    /// <summary>Where.</summary>
    public StorePlace Place { get; } = place;
}
