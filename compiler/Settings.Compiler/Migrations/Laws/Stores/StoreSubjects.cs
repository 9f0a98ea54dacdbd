using Settings.Compiler.Migrations.Operations;

namespace Settings.Compiler.Migrations.Laws.Stores;

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

    // Migrations that ask for the variant run as on one of each kind; others run once, where all settings are known.
    private IEnumerable<StoreSubject> On(string from, string to, IReadOnlyList<Migration> migrations, bool isStep) =>
        migrations.Any(migration => migration.Forward.Concat(migration.Backward).Any(AsksForVariant))
            ? history.Variants.Select(variant => new StoreSubject(migrations, _schemas.Of(from, variant.Extensions), _schemas.Of(to, variant.Extensions), variant.Name) { IsStep = isStep })
            : [new StoreSubject(migrations, _schemas.Of(from, null), _schemas.Of(to, null), string.Empty) { IsStep = isStep }];

    private static bool AsksForVariant(MigrationOperation operation) => operation switch
    {
        WhenVariantOperation => true,
        WhenEqualsOperation guarded => guarded.Operations.Any(AsksForVariant),
        _ => false,
    };
}
