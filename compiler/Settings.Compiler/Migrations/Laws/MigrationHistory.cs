using Settings.Compiler.Catalog;
using Settings.Compiler.Migrations.Operations;
using Settings.Compiler.Migrations.Planning;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Migrations.Laws;

/// <summary>All migrations in their order, and what the newest exact release knows of settings and their metadata.</summary>
public sealed class MigrationHistory
{
    private MigrationHistory(ReleaseHistory releases, IReadOnlyList<(ReleaseStep, IReadOnlyList<Migration>)> steps, SettingsSchema schema, IReadOnlyList<StorePlace> metadata)
    {
        Releases = releases;
        Steps = steps;
        Schema = schema;
        Metadata = metadata;
    }

    /// <summary>The steps between releases.</summary>
    public ReleaseHistory Releases { get; }

    /// <summary>The steps with their migrations, the oldest first.</summary>
    public IReadOnlyList<(ReleaseStep Step, IReadOnlyList<Migration> Migrations)> Steps { get; }

    /// <summary>The settings of all variants of the newest release.</summary>
    public SettingsSchema Schema { get; }

    /// <summary>The metadata that defaults of its variants give to settings, sorted.</summary>
    public IReadOnlyList<StorePlace> Metadata { get; }

    /// <summary>Every migration with the release that it leads to.</summary>
    public IEnumerable<(string Release, Migration Migration)> Migrations => Steps.SelectMany(step => step.Migrations.Select(migration => (step.Step.To, migration)));

    /// <summary>Reads the history of a catalog.</summary>
    /// <exception cref="CatalogException">A migration or a variant is missing or broken.</exception>
    public static MigrationHistory Read(ICatalogSource source)
    {
        var releases = ReleaseHistory.Read(source);
        var library = new MigrationLibrary(source);
        var newest = SettingsCatalog.Open(source).NewestRelease;
        Variant[] variants = [.. newest.Variants.Select(name => newest.Variant(name).Value).OfType<Variant>()];
        return new MigrationHistory(
            releases,
            [.. releases.Steps.Select(step => (step, (IReadOnlyList<Migration>)[.. step.Migrations.Select(name => library.Find(name).Value ?? throw CatalogFile.Missing(source, MigrationLibrary.PathOf(name), release: null))]))],
            new SchemaLibrary(source).SettingsFor([.. variants.SelectMany(variant => variant.Extensions).Distinct(StringComparer.Ordinal)], newest.Name),
            [.. variants.SelectMany(variant => variant.Defaults.Metadata).Where(entry => entry.Key.Segments is ["settings", ..])
                .Select(entry => new StorePlace(entry.Key.ToString(), entry.Name)).Distinct().Order(StorePlace.Order)]);
    }

    /// <summary>The operations of a direction, those under conditions as well.</summary>
    public static IEnumerable<MigrationOperation> OperationsOf(Migration migration, MigrationDirection direction)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return Flat(migration.In(direction));
    }

    private static IEnumerable<MigrationOperation> Flat(IEnumerable<MigrationOperation> operations) => operations.SelectMany(operation => operation switch
    {
        WhenVariantOperation guarded => Flat(guarded.Operations),
        WhenEqualsOperation guarded => Flat(guarded.Operations),
        _ => [operation],
    });
}
