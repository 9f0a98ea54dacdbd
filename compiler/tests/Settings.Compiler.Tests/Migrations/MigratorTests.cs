using System.Collections.Immutable;
using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Migrations;
using Settings.Migrations.Planning;
using Settings.Migrations.Stores;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>What the migrator of an image leaves out, and what is said of each key.</summary>
public sealed class MigratorTests
{
    private const string Store = """
        {"live": {"settings.motd": "hello", "settings.weak": "w", "settings.below.weak": "kept", "services.a.restart-commands": [], "configuration-files.f.path": "/f"},
         "metadata": {"settings.weak": {"strength": "weak"}, "settings.below": {"strength": "weak"}, "settings.motd": {"strength": "strong", "affected-services": ["motd"]}},
         "pending": {"tx": {"settings.weak": "w", "services.b.x": "1", "settings.motd": "p"}}}
        """;

    private static readonly ReleaseHistory History = ReleaseHistory.Read(new EmbeddedCatalogSource());

    [Theory]
    [InlineData("1.32.0", "configuration-files.f.path services.a.restart-commands settings.below.weak settings.motd settings.weak", 4)]
    [InlineData("1.33.0", "configuration-files.f.path services.a.restart-commands settings.below.weak settings.motd", 0)]
    [InlineData("1.36.0", "configuration-files.f.path services.a.restart-commands settings.below.weak settings.motd", 0)]
    [InlineData("1.37.0", "settings.below.weak settings.motd", 0)]
    [InlineData("1.50.0", "settings.below.weak settings.motd", 0)]
    public void The_migrator_of_a_release_leaves_out_what_it_knows_of(string release, string left, int metadata)
    {
        var survivors = History.MigratorOf(release).Survivors(Read());
        Assert.Equal(left, string.Join(' ', survivors.Live.Keys));
        Assert.Equal(metadata, survivors.Metadata.Count);
    }

    [Fact]
    public void Transactions_have_metadata_of_their_own()
    {
        var store = Read();
        store = store with { PendingMetadata = store.PendingMetadata.Add("tx", store.Metadata) };
        Assert.Equal(["settings.motd"], History.MigratorOf("1.50.0").Survivors(store).Pending["tx"].Keys);
        Assert.Equal(["settings.motd", "settings.weak"], History.MigratorOf("1.50.0").Survivors(Read()).Pending["tx"].Keys);
        Assert.Empty(History.MigratorOf("1.50.0").Survivors(store).PendingMetadata);
    }

    [Fact]
    public void Without_migrations_a_newer_migrator_copies_and_an_older_one_does_not()
    {
        Assert.True(Run("1.48.0", "1.49.0").IsCopied);
        Assert.False(Run("1.25.0", "1.26.0").IsCopied);
        Assert.False(Run("1.50.0", "1.50.0").IsCopied);
        Assert.Equal(4, Run("1.50.0", "1.50.0").After.Metadata.Count);
    }

    [Fact]
    public void Migrations_lose_the_metadata_of_transactions_and_so_do_not_see_what_is_weak_there()
    {
        var store = Read();
        var migrated = Run("1.49.0", "1.50.0", store with { PendingMetadata = store.PendingMetadata.Add("tx", store.Metadata) });
        Assert.Contains("settings.weak", migrated.After.Pending["tx"].Keys);
        Assert.Empty(migrated.Migrated.PendingMetadata);
    }

    [Fact]
    public void A_downgrade_to_a_release_whose_migrator_knows_nothing_of_it_drops_the_same_by_migrations()
    {
        var migrated = Run("1.37.0", "1.32.0");
        Assert.Equal(["settings.below.weak", "settings.motd"], migrated.After.Live.Keys.Where(key => !key.StartsWith("os.", StringComparison.Ordinal)));
        Assert.Empty(migrated.After.Metadata);
    }

    [Fact]
    public void Steps_that_are_known_by_name_are_not_run() =>
        Assert.Contains("not run", Assert.Throws<MigrationPlanException>(() => Run("1.55.0", "1.56.0")).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_key_has_a_fate()
    {
        var migrated = Run("1.48.0", "1.49.0");
        var image = DatastoreState.Empty.SetLive([new DatastorePair(DatastoreKey.Parse("services.a.restart-commands"), new DocumentArray([], default))]);
        var fates = StoreOutcome.Of(migrated, new Refill(image, new HashSet<DatastoreKey> { DatastoreKey.Parse("settings.weak") }))
            .Where(outcome => outcome.Transaction is null).ToDictionary(outcome => outcome.Place.ToString(), outcome => outcome.Fate);
        Assert.Equal(KeyFate.Kept, fates["settings.motd"]);
        Assert.Equal(KeyFate.Refilled, fates["services.a.restart-commands"]);
        Assert.Equal(KeyFate.Refilled, fates["settings.weak"]);
        Assert.Equal(KeyFate.Lost, fates["configuration-files.f.path"]);
        Assert.Equal(KeyFate.Lost, fates["settings.motd@affected-services"]);
        Assert.All(StoreOutcome.Of(migrated, null), outcome => Assert.True(outcome.Fate is KeyFate.Kept or KeyFate.Gone));
    }

    [Fact]
    public void What_a_migration_removes_is_reset_when_the_image_has_its_own()
    {
        var before = Read();
        var after = before with { Live = before.Live.Remove("settings.motd").SetItem("settings.below.weak", new DocumentString("other", default)) };
        var image = DatastoreState.Empty.SetLive([new DatastorePair(DatastoreKey.Parse("settings.motd"), new DocumentString("default", default))]);
        var outcomes = StoreOutcome.Of(new MigratedStore(before, after, after, IsCopied: true, []), new Refill(image, ImmutableHashSet<DatastoreKey>.Empty));
        Assert.Equal(KeyFate.Reset, outcomes.Single(outcome => outcome is { Place: { Key: "settings.motd", Metadata: null }, Transaction: null }).Fate);
        Assert.Equal(KeyFate.Migrated, outcomes.Single(outcome => outcome.Place == new StorePlace("settings.below.weak")).Fate);
    }

    private static FlatStore Read()
    {
        using var json = JsonDocument.Parse(Store);
        return FlatStoreJson.Read(json.RootElement);
    }

    private static MigratedStore Run(string from, string to) => Run(from, to, Read());

    private static MigratedStore Run(string from, string to, FlatStore store)
    {
        var migration = new StoreMigration(new EmbeddedCatalogSource(), HostFacts.Default);
        return migration.Run(migration.Plan(from, to), OsFacts.Of("aws-k8s-1.34", to, "x86_64", new EmbeddedCatalogSource()), store.Spelled());
    }
}
