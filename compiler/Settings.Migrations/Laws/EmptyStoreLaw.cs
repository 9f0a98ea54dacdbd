using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Migrations.Running;

namespace Settings.Migrations.Laws;

/// <summary>Nothing is added to a store that has nothing: a pending transaction is one.</summary>
public sealed class EmptyStoreLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        foreach (var (release, migration) in history.Migrations)
        {
            foreach (var direction in (MigrationDirection[])[MigrationDirection.Forward, MigrationDirection.Backward])
            {
                var added = history.Variants.Select(variant => variant.Name)
                    .Select(variant => new MigrationRunner(variant, OsFacts.Of(variant, release, "x86_64", history.Source), HostFacts.Default).Run([migration], direction, FlatStore.Empty).Store)
                    .OfType<FlatStore>()
                    .SelectMany(store => store.Live.Keys.Where(key => !key.StartsWith("os.", StringComparison.Ordinal)).Concat(store.Metadata.Keys.Select(place => place.ToString())))
                    .FirstOrDefault();
                if (added is not null)
                {
                    yield return LawFindings.AddsToNothing(migration.Name, added);
                }
            }
        }
    }
}
