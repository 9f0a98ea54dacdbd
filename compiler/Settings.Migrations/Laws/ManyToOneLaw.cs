using Settings.Migrations.Operations;
namespace Settings.Migrations.Laws;

/// <summary>The way back is one: where several old values became one new value, only the first of them comes back.</summary>
public sealed class ManyToOneLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return from entry in history.Migrations
               from rows in MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Backward).Select(operation => operation.Replaces).OfType<Replacement>()
                   .GroupBy(row => (row.Place, row.Old))
               where rows.Select(row => row.New).Distinct(StringComparer.Ordinal).Count() > 1
               select LawFindings.ManyToOne(entry.Migration.Name, rows.Key.Place.ToString(), rows.Count());
    }
}
