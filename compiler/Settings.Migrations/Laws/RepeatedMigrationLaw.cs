using Settings.Migrations.Operations;
namespace Settings.Migrations.Laws;

/// <summary>What a migration replaces no earlier one replaces by the same: the second finds nothing left, but on stores that left the way.</summary>
public sealed class RepeatedMigrationLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var first = new Dictionary<Replacement, string>();
        foreach (var (_, migration) in history.Migrations)
        {
            // The same change for several kinds of variants in one migration is not a second one.
            foreach (var row in MigrationHistory.OperationsOf(migration, MigrationDirection.Forward).Select(operation => operation.Replaces).OfType<Replacement>().Distinct().ToArray())
            {
                if (!first.TryAdd(row, migration.Name))
                {
                    yield return LawFindings.Repeated(migration.Name, row.Place.ToString(), first[row]);
                }
            }
        }
    }
}
