namespace Settings.Migrations.Laws;

/// <summary>Migrations mention keys that a datastore has: settings, services and configuration files.</summary>
public sealed class KnownPlaceLaw : IMigrationLaw
{
    private static readonly string[] Roots = ["settings", "services", "configuration-files"];

    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return from entry in history.Migrations
               from direction in new List<MigrationDirection> { MigrationDirection.Forward, MigrationDirection.Backward }
               from operation in MigrationHistory.OperationsOf(entry.Migration, direction)
               from place in operation.Places(VariantTraits.Of(string.Empty))
               where !place.IsAll
               let key = place.Start
               where !Array.Exists(Roots, root => key.StartsWith(root + ".", StringComparison.Ordinal) || key == root)
               group key by (entry.Migration.Name, Key: key) into found
               select LawFindings.NoSuchPlace(found.Key.Name, found.Key.Key);
    }
}
