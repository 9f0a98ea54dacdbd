using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws;

/// <summary>Maps are removed as prefixes: a datastore has no key of the map's own name.</summary>
public sealed class RemovedMapLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return from entry in history.Migrations
               from operation in MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Backward).OfType<RemoveKeyOperation>()
               where DatastoreKey.TryParse(operation.Key, out var key, out _) && key.Segments is ["settings", .. var path] && history.Schema.Find(path)?.Node is TableNode
               select LawFindings.MapAsKey(entry.Migration.Name, operation.Key);
    }
}
