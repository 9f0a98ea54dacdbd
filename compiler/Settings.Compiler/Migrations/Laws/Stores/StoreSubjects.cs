using Settings.Compiler.Migrations.Operations;

namespace Settings.Compiler.Migrations.Laws.Stores;

/// <summary>What there is to try in a history: each migration by itself, and all migrations of each step together.</summary>
/// <param name="history">The history.</param>
internal sealed class StoreSubjects(MigrationHistory history)
{
    private readonly ReleaseSchemas _schemas = new(history);

    /// <summary>All there is, in the order of the history, with the name under which findings are told.</summary>
    public IEnumerable<(string Name, StoreSubject Subject)> All() => history.Steps.SelectMany(step =>
        step.Migrations.SelectMany(migration => On(step.Step.From, step.Step.To, [migration]).Select(subject => (migration.Name, subject)))
            .Concat(On(step.Step.From, step.Step.To, step.Migrations).Select(subject => ($"v{step.Step.To}", subject))));

    // Migrations that ask for the variant run as on one of each kind; others run once, where all settings are known.
    private IEnumerable<StoreSubject> On(string from, string to, IReadOnlyList<Migration> migrations) =>
        migrations.Any(migration => migration.Forward.Concat(migration.Backward).Any(AsksForVariant))
            ? history.Variants.Select(variant => new StoreSubject(migrations, _schemas.Of(from, variant.Extensions), _schemas.Of(to, variant.Extensions), variant.Name))
            : [new StoreSubject(migrations, _schemas.Of(from, null), _schemas.Of(to, null), string.Empty)];

    private static bool AsksForVariant(MigrationOperation operation) => operation switch
    {
        WhenVariantOperation => true,
        WhenEqualsOperation guarded => guarded.Operations.Any(AsksForVariant),
        _ => false,
    };
}
