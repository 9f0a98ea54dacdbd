using Settings.Compiler.Catalog;
using Settings.Compiler.Paths;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws.Stores;

/// <summary>What there is to try in a history: each migration by itself, and all migrations of each step together.</summary>
/// <param name="history">The history.</param>
internal sealed class StoreSubjects(MigrationHistory history)
{
    private readonly ReleaseSchemas _schemas = new(history);

    /// <summary>All there is, in the order of the history. A step with one migration is that migration.</summary>
    public IEnumerable<StoreSubject> All() =>
        from step in history.Steps
        from migrations in step.Migrations.Count == 1 ? [step.Migrations] : step.Migrations.Select(migration => (IReadOnlyList<Migration>)[migration]).Append(step.Migrations)
        from subject in On(step.Step.From, step.Step.To, migrations, isStep: migrations.Count == step.Migrations.Count)
        select subject;

    // Migrations that ask for the variant run as on one of each kind that they tell apart; others run once, where all settings are known.
    private IEnumerable<StoreSubject> On(string from, string to, IReadOnlyList<Migration> migrations, bool isStep)
    {
        MigrationOperation[] operations = migrations.SelectMany(migration => migration.Forward.Concat(migration.Backward)).ToArray();
        VariantCondition[] conditions = operations.SelectMany(operation => operation.AllConditions).ToArray();
        string[] extensions = [.. NamedPlace.Of(operations, VariantTraits.Of(string.Empty)).Select(place => SettingPath.Parse(place.Start).Extension).OfType<string>().Distinct(StringComparer.Ordinal)];
        return conditions.Length == 0
            ? [new StoreSubject(migrations, _schemas.Of(from, null), _schemas.Of(to, null), string.Empty, history.Source) { IsStep = isStep }]
            : history.Variants.DistinctBy(variant => Kind(variant, conditions, extensions))
                .Select(variant => new StoreSubject(migrations, _schemas.Of(from, variant.Extensions), _schemas.Of(to, variant.Extensions), variant.Name, history.Source) { IsStep = isStep });
    }

    // Which conditions hold on a variant, and which of the extensions that migrations mention it has.
    private static string Kind(Variant variant, VariantCondition[] conditions, string[] extensions)
    {
        var traits = VariantTraits.Of(variant.Name);
        return string.Concat(conditions.Select(condition => condition.HoldsFor(traits) ? '1' : '0').Concat(extensions.Select(extension => variant.Extensions.Contains(extension, StringComparer.Ordinal) ? '1' : '0')));
    }
}
