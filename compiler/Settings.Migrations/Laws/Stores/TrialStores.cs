using Settings.Compiler.Datastore;
using Settings.Migrations.Operations;
using Settings.Migrations.Testing;

namespace Settings.Migrations.Laws.Stores;

/// <summary>Stores to try a migration on: those of its own tests, and generated ones as the laws about stores have them.</summary>
public static class TrialStores
{
    private const string Transaction = "settingsc";

    private static readonly MigrationDirection[] Directions = [MigrationDirection.Forward, MigrationDirection.Backward];

    /// <summary>Whether a migration does different things on different variants.</summary>
    public static bool DependsOnVariant(Migration migration) => ConditionsOf(migration).Any();

    /// <summary>The stores of a migration's tests.</summary>
    public static IEnumerable<TrialStore> OfTests(Migration migration)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return migration.Tests.Select(test => new TrialStore($"the store of the test \"{test.Name}\"", MigrationDirection.Forward, test.Given.Spelled()));
    }

    /// <summary>
    /// Generated stores of the releases before and after a migration; none if the history does not have it. Half of them have
    /// their values in a transaction as well.
    /// </summary>
    /// <param name="migration">The migration.</param>
    /// <param name="history">The history that it is part of.</param>
    /// <param name="variant">The variant; empty for none.</param>
    /// <param name="count">How many for each direction.</param>
    public static IEnumerable<TrialStore> Generated(Migration migration, MigrationHistory history, string variant, int count)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(history);
        var kind = Kind(migration, variant);
        var subject = new StoreSubjects(history).All().FirstOrDefault(subject => subject.Migrations is [var only] && only.Name == migration.Name && Kind(migration, subject.Variant) == kind);
        if (subject is null)
        {
            yield break;
        }

        var vocabulary = new StoreVocabulary(history);
        foreach (var direction in Directions)
        {
            var maker = new StoreMaker(vocabulary, subject, direction);
            for (var seed = 0; seed < count; seed++)
            {
                var store = maker.Make(seed).Spelled();
                yield return new TrialStore(
                    $"generated store {seed + 1} of {subject.SettingsOf(direction).Release}", direction, seed % 2 == 0 ? store : store with { Pending = FlatStore.Empty.Pending.Add(Transaction, store.Live) });
            }
        }
    }

    private static IEnumerable<VariantCondition> ConditionsOf(Migration migration) => migration.Forward.Concat(migration.Backward).SelectMany(operation => operation.AllConditions);

    private static string Kind(Migration migration, string variant) =>
        VariantTraits.Of(variant) is var traits ? string.Concat(ConditionsOf(migration).Select(condition => condition.HoldsFor(traits) ? '1' : '0')) : string.Empty;
}
