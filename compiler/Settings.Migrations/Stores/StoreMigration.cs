using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Migrations.Planning;
using Settings.Migrations.Running;

namespace Settings.Migrations.Stores;

/// <summary>
/// Migrates content of a datastore to another release, in memory and in one go. Upstream: core-kit
/// sources/api/migration/migrator/src/main.rs (run), which starts a program for each migration.
/// </summary>
/// <param name="source">The catalog.</param>
/// <param name="host">The machine, for helpers of generators that ask it.</param>
public sealed class StoreMigration(ICatalogSource source, HostFacts host)
{
    private readonly MigrationLibrary _library = new(source);
    private readonly Lazy<ReleaseHistory> _history = new(() => ReleaseHistory.Read(source));

    /// <summary>The way from one release to another.</summary>
    /// <param name="from">The release that a node has.</param>
    /// <param name="to">The release that it gets.</param>
    /// <param name="gap">A lost step that is taken nevertheless; null for none.</param>
    /// <exception cref="MigrationPlanException">There is none.</exception>
    public MigrationPlan Plan(string from, string to, ReleaseGap? gap = null) => new MigrationPlanner(_history.Value).Plan(from, to, gap);

    /// <summary>Carries out a plan: the migrations, and what the migrator of the release that is reached leaves out after them.</summary>
    /// <param name="plan">The migrations.</param>
    /// <param name="os">The image that migrates: the one that is started after the update or rollback.</param>
    /// <param name="before">The datastore.</param>
    /// <exception cref="StoreMigrationException">A migration fails.</exception>
    /// <exception cref="MigrationPlanException">Of a migration nothing but its name is known.</exception>
    /// <exception cref="CatalogException">A migration is missing or broken.</exception>
    public MigratedStore Run(MigrationPlan plan, OsFacts os, FlatStore before)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(os);
        ArgumentNullException.ThrowIfNull(before);
        plan.ThrowIfNotExact();
        if (plan.From == plan.To)
        {
            return new MigratedStore(before, before, before, IsCopied: false, []);
        }

        var migrator = _history.Value.MigratorOf(plan.To);
        var outcome = plan.Migrations.IsEmpty ? new MigrationOutcome(before, null, []) : Migrate(plan, os, before);
        return outcome is { Store: { } migrated }
            ? new MigratedStore(before, migrated, migrator.Survivors(migrated), migrator.IsCopying || !plan.Migrations.IsEmpty, outcome.HostEffects)
            : throw new StoreMigrationException(outcome.Failure ?? throw new InvalidOperationException("neither store nor failure"));
    }

    private MigrationOutcome Migrate(MigrationPlan plan, OsFacts os, FlatStore store)
    {
        var migrations = plan.Migrations.Select(name => _library.Find(name).Value ?? throw CatalogFile.Missing(source, MigrationLibrary.PathOf(name), release: null));
        return new MigrationRunner(os.VariantId, os, host).Run(migrations, plan.Direction, store);
    }
}
