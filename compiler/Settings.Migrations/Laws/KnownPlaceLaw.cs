using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws;

/// <summary>Migrations speak of keys that a datastore has: settings, services and configuration files.</summary>
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
               let key = KeyOf(operation)
               where key is not null && !Array.Exists(Roots, root => key.StartsWith(root + ".", StringComparison.Ordinal) || key == root)
               group key by (entry.Migration.Name, Key: key) into place
               select LawFindings.NoSuchPlace(place.Key.Name, place.Key.Key);
    }

    private static string? KeyOf(MigrationOperation operation) => operation switch
    {
        RemoveKeyOperation remove => remove.Key,
        RemovePrefixOperation remove => remove.Prefix,
        RemoveMetadataOperation remove => remove.Place.Key,
        ReplaceTextOperation replace => replace.Place.Key,
        ReplaceListOperation replace => replace.Place.Key,
        SetMetadataOperation set => set.Place.Key,
        RegenerateOperation regenerate => regenerate.Place.Key,
        _ => null,
    };
}
