using Settings.Compiler.Datastore;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws;

/// <summary>
/// What one release writes the next that changes it expects: otherwise a store that took the whole way is left behind.
/// </summary>
public sealed class UnbrokenChainLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var written = new Dictionary<StorePlace, HashSet<string>>();
        foreach (var (_, migrations) in history.Steps)
        {
            var rows = migrations.SelectMany(migration => MigrationHistory.OperationsOf(migration, MigrationDirection.Forward).Select(operation => operation.Replaces).OfType<Replacement>().Select(row => (migration.Name, Row: row)));
            foreach (var place in rows.GroupBy(row => row.Row.Place))
            {
                var expected = place.Select(row => row.Row.Old).Concat(place.Select(row => row.Row.New)).ToHashSet(StringComparer.Ordinal);
                if (written.TryGetValue(place.Key, out var before) && !before.Overlaps(expected))
                {
                    yield return LawFindings.BrokenChain(place.First().Name, place.Key.ToString());
                }

                written[place.Key] = place.Select(row => row.Row.New).ToHashSet(StringComparer.Ordinal);
            }
        }
    }
}
