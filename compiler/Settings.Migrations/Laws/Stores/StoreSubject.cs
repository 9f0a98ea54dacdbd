using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Migrations.Operations;
using Settings.Migrations.Running;

namespace Settings.Migrations.Laws.Stores;

/// <summary>A migration, or all those of a step, between what the two releases know, as on one variant.</summary>
internal sealed class StoreSubject
{
    private const string Arch = "x86_64";

    private readonly ImmutableArray<KnownGenerator> _generators;
    private readonly ICatalogSource _catalog;
    private readonly OsFacts _os;
    private readonly MigrationRunner _runner;

    /// <summary>Puts migrations between releases.</summary>
    /// <param name="migrations">The migrations in the order in which they run on the way up.</param>
    /// <param name="older">What stores of the older release contain.</param>
    /// <param name="newer">What stores of the newer release contain.</param>
    /// <param name="variant">The name of the variant; empty for none, on which no condition about variants holds.</param>
    /// <param name="catalog">Where the image has its facts from.</param>
    public StoreSubject(IReadOnlyList<Migration> migrations, ReleaseSettings older, ReleaseSettings newer, string variant, ICatalogSource catalog)
    {
        Migrations = migrations;
        Older = older;
        Newer = newer;
        Variant = variant;
        _catalog = catalog;
        Forward = new NamedPlaces(migrations.SelectMany(migration => migration.Forward), VariantTraits.Of(variant));
        Backward = new NamedPlaces(migrations.SelectMany(migration => migration.Backward), VariantTraits.Of(variant));
        _os = OsFacts.Of(variant, newer.Release, Arch, catalog);
        _runner = new MigrationRunner(variant, _os, HostFacts.Default);
        _generators = migrations
            .SelectMany(migration => MigrationHistory.OperationsOf(migration, MigrationDirection.Forward).Concat(MigrationHistory.OperationsOf(migration, MigrationDirection.Backward)))
            .SelectMany(operation => operation.Generators)
            .ToImmutableArray();
    }

    /// <summary>The name under which findings are told: that of the only migration, or that of the release.</summary>
    public string Name => Migrations is [var only] ? only.Name : $"v{Newer.Release}";

    /// <summary>Whether these are all migrations between the two releases.</summary>
    public bool IsStep { get; init; }

    /// <summary>The migrations in the order in which they run on the way up.</summary>
    public IReadOnlyList<Migration> Migrations { get; }

    /// <summary>What stores of the older release contain.</summary>
    public ReleaseSettings Older { get; }

    /// <summary>What stores of the newer release contain.</summary>
    public ReleaseSettings Newer { get; }

    /// <summary>The name of the variant.</summary>
    public string Variant { get; }

    /// <summary>What the upgrade mentions.</summary>
    public NamedPlaces Forward { get; }

    /// <summary>What the downgrade mentions.</summary>
    public NamedPlaces Backward { get; }

    /// <summary>Whether one of the migrations says that the downgrade does not restore what was.</summary>
    public bool IsLossy => Migrations.Any(migration => migration.LossyReason is not null);

    /// <summary>What stores that go this way contain.</summary>
    public ReleaseSettings SettingsOf(MigrationDirection direction) => direction == MigrationDirection.Forward ? Older : Newer;

    /// <summary>What a direction mentions.</summary>
    public NamedPlaces PlacesOf(MigrationDirection direction) => direction == MigrationDirection.Forward ? Forward : Backward;

    /// <summary>The other direction.</summary>
    public static MigrationDirection Other(MigrationDirection direction) => direction == MigrationDirection.Forward ? MigrationDirection.Backward : MigrationDirection.Forward;

    /// <summary>Each of the migrations by itself.</summary>
    public IEnumerable<StoreSubject> Alone() => Migrations.Select(migration => new StoreSubject([migration], Older, Newer, Variant, _catalog));

    /// <summary>Runs the migrations in one direction.</summary>
    public MigrationOutcome Run(MigrationDirection direction, FlatStore store) =>
        _runner.Run(direction == MigrationDirection.Forward ? Migrations : Migrations.Reverse(), direction, store);

    /// <summary>
    /// Whether stores that go this way can contain something at a place. What no schema knows, such as services and metadata, comes
    /// with the release on whose way back it is removed, and goes with the one on whose way forward it is. So it is with settings that
    /// come to some variants later than to others, of which schemas know only when the first had them.
    /// </summary>
    public bool CanHold(MigrationDirection direction, StorePlace place)
    {
        if (PlacesOf(Other(direction)).RemovesHereOnly(place) || (PlacesOf(direction).RemovesElsewhere(place) && !IsKnown(Other(direction), place)))
        {
            return false;
        }

        return place.Metadata is null && SettingsOf(direction).Knows(place.Key) is { } isKnown ? isKnown : !PlacesOf(Other(direction)).Removes(place);
    }

    /// <summary>
    /// Whether a value is one that the other way looks for and this one does not: the other release has it there. Who had it
    /// before cannot be told from who has got it on the way, so it would come back as another.
    /// </summary>
    public bool IsForeign(MigrationDirection direction, StorePlace place, DocumentValue value) =>
        PlacesOf(Other(direction)).Expects(place, value) && !PlacesOf(direction).Expects(place, value);

    /// <summary>
    /// Whether a store is one that goes this way: each value is one that its release accepts, and what generators read is there, so
    /// that what they make is such a value, too.
    /// </summary>
    public bool Conforms(MigrationDirection direction, FlatStore store) =>
        store.Live.All(entry => CanHold(direction, new StorePlace(entry.Key)) && SettingsOf(direction).Accepts(entry.Key, entry.Value)
            && !IsForeign(direction, new StorePlace(entry.Key), entry.Value))
        && store.Metadata.All(entry => CanHold(direction, entry.Key) && !IsForeign(direction, entry.Key, entry.Value))
        && !Unsound(direction, store).Any();

    /// <summary>The settings that generators of the store read and that it does not have.</summary>
    public IEnumerable<string> MissingIn(FlatStore store) =>
        _generators.Where(generator => generator.IsIn(store)).SelectMany(generator => generator.Reads).Where(key => !store.Live.ContainsKey(key)).Distinct(StringComparer.Ordinal);

    /// <summary>A store without the generators that read what it does not have, or make what its release does not accept.</summary>
    public FlatStore WithoutUnsoundGenerators(MigrationDirection direction, FlatStore store) =>
        Unsound(direction, store).ToArray().Aggregate(store, (made, generator) => made.With(generator.Place, null));

    /// <summary>A store in which the values that have generators are those that their generators make.</summary>
    public FlatStore Generate(FlatStore store) => _generators.Where(generator => generator.IsIn(store))
        .Aggregate(store, (made, generator) => generator.Run(made, _os) is { } value ? made.With(new StorePlace(generator.Place.Key), value) : made);

    private bool IsKnown(MigrationDirection direction, StorePlace place) => place.Metadata is null && SettingsOf(direction).Knows(place.Key) == true;

    private IEnumerable<KnownGenerator> Unsound(MigrationDirection direction, FlatStore store) => _generators.Where(generator => generator.IsIn(store)
        && !(generator.Run(store, _os) is { } one && SettingsOf(direction).Accepts(generator.Place.Key, one)
            && generator.RunOther(store, _os) is { } other && SettingsOf(direction).Accepts(generator.Place.Key, other)));
}
