using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws;

/// <summary>No value that a datastore can hold keeps a node from going back.</summary>
public sealed class FailingDowngradeLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return from entry in history.Migrations
               from operation in MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Backward).OfType<ListToTextOperation>()
               where operation is { Fallback: ConversionFallback.Fail, Default: null }
               select LawFindings.FailsOnEmptyList(entry.Migration.Name, operation.Keys.Name);
    }
}
