using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;
using Settings.Migrations.Operations;
using Settings.Migrations.Planning;

namespace Settings.Migrations.Laws;

/// <summary>All migrations in their order, and what the newest exact release knows of settings and their metadata.</summary>
public sealed class MigrationHistory
{
    private MigrationHistory(ReleaseHistory releases, IReadOnlyList<(ReleaseStep, IReadOnlyList<Migration>)> steps, SchemaLibrary schemas, SettingsSchema schema, IReadOnlyList<StorePlace> metadata)
    {
        Schemas = schemas;
        Releases = releases;
        Steps = steps;
        Schema = schema;
        Metadata = metadata;
    }

    /// <summary>The catalog.</summary>
    public ICatalogSource Source => Schemas.Source;

    /// <summary>The steps between releases.</summary>
    public ReleaseHistory Releases { get; }

    /// <summary>The steps with their migrations, the oldest first.</summary>
    public IReadOnlyList<(ReleaseStep Step, IReadOnlyList<Migration> Migrations)> Steps { get; }

    /// <summary>The settings of all variants of the newest release.</summary>
    public SettingsSchema Schema { get; }

    /// <summary>The metadata that defaults of its variants give to settings, sorted.</summary>
    public IReadOnlyList<StorePlace> Metadata { get; }

    /// <summary>What stores of each exact release contain by default: its name, and all values of its variants by place; the oldest first.</summary>
    public IReadOnlyList<(string Release, ILookup<StorePlace, DocumentValue> Values)> Defaults { get; private init; } = [];

    /// <summary>The images of each exact release, the oldest first.</summary>
    public IReadOnlyList<(string Release, IReadOnlyList<ImageModel> Images)> Images { get; private init; } = [];

    /// <summary>A variant for each set of traits that conditions can tell apart, of the newest exact release that has one, by name.</summary>
    public IReadOnlyList<Variant> Variants { get; private init; } = [];

    /// <summary>The schemas of the catalog.</summary>
    public SchemaLibrary Schemas { get; }

    /// <summary>Every migration with the release that it leads to.</summary>
    public IEnumerable<(string Release, Migration Migration)> Migrations => Steps.SelectMany(step => step.Migrations.Select(migration => (step.Step.To, migration)));

    /// <summary>The migrations after one release, up to and with another, in the order of an upgrade.</summary>
    public IEnumerable<Migration> Between(string older, string newer) => Migrations
        .Where(entry => ReleaseVersion.Order.Compare(entry.Release, older) > 0 && ReleaseVersion.Order.Compare(entry.Release, newer) <= 0)
        .Select(entry => entry.Migration);

    /// <summary>The same history with another text of one of its migrations, or with a new one at the end of the step to its release.</summary>
    /// <param name="changed">The migration.</param>
    public MigrationHistory With(Migration changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var isKnown = Migrations.Any(entry => entry.Migration.Name == changed.Name);
        var steps = Steps.Select(step => isKnown || !changed.Name.StartsWith($"v{step.Step.To}/", StringComparison.Ordinal)
            ? (step.Step, step.Migrations.Select(migration => migration.Name == changed.Name ? changed : migration).ToArray())
            : (step.Step, (IReadOnlyList<Migration>)[.. step.Migrations, changed]));
        return new MigrationHistory(Releases, steps.ToArray(), Schemas, Schema, Metadata) { Defaults = Defaults, Images = Images, Variants = Variants };
    }

    /// <summary>Reads the history of a catalog.</summary>
    /// <exception cref="CatalogException">A migration or a variant is missing or broken.</exception>
    public static MigrationHistory Read(ICatalogSource source)
    {
        var releases = ReleaseHistory.Read(source);
        var library = new MigrationLibrary(source);
        var catalog = SettingsCatalog.Open(source);
        var newest = catalog.NewestRelease;
        Release[] exact = catalog.Releases.Order(ReleaseVersion.Order).Select(name => catalog.Release(name).Value).OfType<Release>().ToArray();
        var variants = VariantsOf(newest);
        var schemas = new SchemaLibrary(source);
        return new MigrationHistory(
            releases,
            [
                .. releases.Steps.Select(step => (step, (IReadOnlyList<Migration>)[.. step.Migrations.Select(name => library.Find(name).Value ?? throw CatalogFile.Missing(source, MigrationLibrary.PathOf(name), release: null))])),
                .. releases.OtherSteps.Where(step => step.IsKnownByName).Select(step => (step, (IReadOnlyList<Migration>)[.. step.Migrations.Select(name => library.Find(name).Value).OfType<Migration>()])),
            ],
            schemas,
            schemas.SettingsFor([.. variants.SelectMany(variant => variant.Extensions).Distinct(StringComparer.Ordinal)], newest.Name),
            [.. variants.SelectMany(variant => variant.Defaults.Metadata).Where(entry => entry.Key.Segments is ["settings", ..])
                .Select(entry => new StorePlace(entry.Key.ToString(), entry.Name)).Distinct().Order(StorePlace.Order)])
        {
            Defaults = [.. exact.Select(release => (release.Name, DefaultsOf(VariantsOf(release))))],
            Images = [.. exact.Select(release => (release.Name, ImageModel.Of(release, schemas)))],
            Variants = [.. exact.SelectMany(VariantsOf).GroupBy(variant => VariantTraits.Of(variant.Name) with { Version = string.Empty }).Select(same => same.Last()).OrderBy(variant => variant.Name, StringComparer.Ordinal)],
        };
    }

    private static Variant[] VariantsOf(Release release) => release.Variants.Select(name => release.Variant(name).Value).OfType<Variant>().ToArray();

    private static ILookup<StorePlace, DocumentValue> DefaultsOf(Variant[] variants) => variants.Select(variant => variant.Defaults)
        .SelectMany(defaults => DatastoreFlattener.FlattenSettings(defaults.Settings).Concat(defaults.LivePairs).Select(pair => (Place: new StorePlace(pair.Key.ToString()), pair.Value))
            .Concat(defaults.Metadata.Select(entry => (Place: new StorePlace(entry.Key.ToString(), entry.Name), entry.Value))))
        .ToLookup(entry => entry.Place, entry => entry.Value);

    /// <summary>The operations of a direction, those under conditions as well.</summary>
    public static IEnumerable<MigrationOperation> OperationsOf(Migration migration, MigrationDirection direction)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return migration.In(direction).SelectMany(operation => operation.Flat);
    }
}
