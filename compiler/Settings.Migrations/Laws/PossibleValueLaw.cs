using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Versions;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws;

/// <summary>
/// What a migration expects some store can hold: a default of the exact release before it, or what a migration since then makes of
/// one. Otherwise a default has changed without a migration, and stores from before are left behind.
/// </summary>
public sealed class PossibleValueLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        for (var i = 0; i < history.Defaults.Count; i++)
        {
            var (from, defaults) = history.Defaults[i];
            var until = i + 1 < history.Defaults.Count ? history.Defaults[i + 1].Release : null;
            var possible = defaults.ToDictionary(place => place.Key, place => place.Select(TextOf).OfType<string>().ToHashSet(StringComparer.Ordinal));
            var migrations = history.Migrations.Where(entry => ReleaseVersion.Order.Compare(entry.Release, from) > 0 && (until is null || ReleaseVersion.Order.Compare(entry.Release, until) <= 0));
            foreach (var (_, migration) in migrations)
            {
                foreach (var (place, old, next) in RowsOf(migration.Forward))
                {
                    // A place without a default has only what users write.
                    if (!possible.TryGetValue(place, out var values) || values.Count == 0)
                    {
                        continue;
                    }

                    if (!values.Contains(old))
                    {
                        yield return LawFindings.ImpossibleValue(migration.Name, place.ToString(), from);
                    }
                    else if (next is not null)
                    {
                        values.Add(next);
                    }
                }
            }
        }
    }

    private static IEnumerable<(StorePlace Place, string Old, string? New)> RowsOf(IEnumerable<MigrationOperation> operations) => operations.SelectMany(operation => operation switch
    {
        WhenEqualsOperation guarded => TextOf(guarded.Value) is { } value ? RowsOf(guarded.Operations).Prepend((guarded.Place, value, null)) : RowsOf(guarded.Operations),
        RemoveGeneratedOperation generated => [(generated.Place, generated.Text, null)],
        { Replaces: { } row } => [(row.Place, row.Old, row.New)],
        _ => RowsOf(operation.Inner),
    });

    private static string? TextOf(DocumentValue value) => value switch
    {
        DocumentString text => text.Value,
        DocumentArray list when list.Items.All(item => item is DocumentString) => Replacement.TextOf(list.Items.OfType<DocumentString>().Select(item => item.Value)),
        _ => null,
    };
}
