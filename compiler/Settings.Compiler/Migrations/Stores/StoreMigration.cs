using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore.Disk;
using Settings.Compiler.Helpers;
using Settings.Compiler.Migrations.Planning;
using Settings.Compiler.Migrations.Running;

namespace Settings.Compiler.Migrations.Stores;

/// <summary>
/// Migrates content of a datastore to another release, in memory and in one go. Upstream: core-kit
/// sources/api/migration/migrator/src/main.rs (run), which starts a program for each migration.
/// </summary>
/// <param name="source">The catalog.</param>
/// <param name="host">The machine, for helpers of generators that ask it.</param>
public sealed class StoreMigration(ICatalogSource source, HostFacts host)
{
    private readonly MigrationLibrary _library = new(source);
    private readonly Lazy<MigrationPlanner> _planner = new(() => new MigrationPlanner(ReleaseHistory.Read(source)));

    /// <summary>The way from one release to another.</summary>
    /// <exception cref="MigrationPlanException">There is none.</exception>
    public MigrationPlan Plan(string from, string to) => _planner.Value.Plan(from, to);

    /// <summary>Carries out a plan.</summary>
    /// <param name="plan">The migrations.</param>
    /// <param name="os">The image that migrates: the one that is started after the update or rollback.</param>
    /// <param name="content">The datastore.</param>
    /// <param name="hostEffects">What the real migrations do to the machine beside its datastore; nothing of it is done.</param>
    /// <exception cref="StoreMigrationException">A migration fails.</exception>
    /// <exception cref="CatalogException">A migration is missing or broken.</exception>
    public StoreContent Run(MigrationPlan plan, OsFacts os, StoreContent content, out ImmutableArray<string> hostEffects)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(os);
        var migrations = plan.Migrations.Select(name => _library.Find(name).Value ?? throw CatalogFile.Missing(source, MigrationLibrary.PathOf(name), release: null));
        var outcome = new MigrationRunner(os.VariantId, os, host).Run(migrations, plan.Direction, FlatStores.Of(content));
        hostEffects = outcome.HostEffects;
        return outcome is { Store: { } store } ? FlatStores.ToContent(store) : throw new StoreMigrationException(outcome.Failure ?? throw new InvalidOperationException("neither store nor failure"));
    }
}
