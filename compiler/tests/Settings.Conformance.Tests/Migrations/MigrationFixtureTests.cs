using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Migrations;
using Settings.Migrations.Running;
using Xunit;

namespace Settings.Conformance.Tests.Migrations;

/// <summary>Every case that the real migrations were run on.</summary>
public sealed class MigrationFixtureTests
{
    private readonly MigrationLibrary _library = new(new EmbeddedCatalogSource());

    [Fact]
    public void Migrations_do_what_the_real_ones_do()
    {
        var cases = MigrationFixture.ReadAll();
        string[] mismatches = [.. cases.Select(Mismatch).OfType<string>()];
        Assert.True(mismatches.Length == 0, $"{mismatches.Length} of {cases.Count}:\n{string.Join('\n', mismatches.Take(20))}");
        Assert.True(cases.Count >= 400);
        Assert.Equal(8, cases.Count(fixture => fixture.Expected is null));
    }

    private string? Mismatch(MigrationFixture fixture)
    {
        var migration = fixture.Helper.Length > 0 ? HelperMigration.Of(fixture) : _library.Find(fixture.Migration).Value;
        if (migration is null)
        {
            return $"{fixture.Id}: there is no migration {fixture.Migration}";
        }

        var outcome = new MigrationRunner(fixture.Variant, MigrationFixture.Os, HostFacts.Default).Run([migration], fixture.Direction, fixture.Input);
        if (outcome.Store is not { } store || fixture.Expected is not { } expected)
        {
            return outcome.Store is null == fixture.Expected is null ? null : $"{fixture.Id}: {outcome.Failure?.Message ?? "no failure"}";
        }

        var actual = fixture.HasOsFacts ? store : WithoutOsFacts(store);
        return StoreText.Of(actual) == StoreText.Of(expected) ? null : $"{fixture.Id}:\n  expected {StoreText.Of(expected)}\n  actual   {StoreText.Of(actual)}";
    }

    private static FlatStore WithoutOsFacts(FlatStore store)
    {
        static bool IsOsFact(string key) => key.StartsWith("os.", StringComparison.Ordinal);
        return store with
        {
            Live = store.Live.RemoveRange(store.Live.Keys.Where(IsOsFact)),
            Pending = store.Pending.SetItems(store.Pending.Select(transaction =>
                KeyValuePair.Create(transaction.Key, transaction.Value.RemoveRange(transaction.Value.Keys.Where(IsOsFact))))),
        };
    }
}
