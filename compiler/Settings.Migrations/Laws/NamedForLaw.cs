using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws;

/// <summary>A migration does what its name says: one that is named for metadata changes metadata, one for settings settings.</summary>
public sealed class NamedForLaw : IMigrationLaw
{
    private const string Metadata = "-metadata";
    private const string Settings = "-settings";

    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (var (_, migration) in history.Migrations)
        {
            MigrationOperation[] operations = MigrationHistory.OperationsOf(migration, MigrationDirection.Forward)
                .Concat(MigrationHistory.OperationsOf(migration, MigrationDirection.Backward)).Where(operation => operation is not HostOperation).ToArray();
            bool[] touched = [.. operations.Select(ChangesMetadata)];

            // A setting may itself be called so.
            var isNameOfSetting = operations.OfType<RemoveKeyOperation>().Any(operation => operation.Key.EndsWith(Metadata, StringComparison.Ordinal));
            if (touched.Length > 0 && migration.Name.EndsWith(Metadata, StringComparison.Ordinal) && !touched.Contains(true) && !isNameOfSetting)
            {
                yield return LawFindings.NamedFor(migration.Name, "metadata", "settings");
            }
            else if (touched.Length > 0 && migration.Name.EndsWith(Settings, StringComparison.Ordinal) && !touched.Contains(false))
            {
                yield return LawFindings.NamedFor(migration.Name, "settings", "metadata");
            }
        }
    }

    private static bool ChangesMetadata(MigrationOperation operation) =>
        operation.Places(VariantTraits.Of(string.Empty)).Any(place => place is { Metadata: not null, IsRead: false });
}
