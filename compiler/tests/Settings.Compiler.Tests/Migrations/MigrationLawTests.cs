using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Helpers;
using Settings.Compiler.Migrations;
using Settings.Compiler.Migrations.Operations;
using Settings.Compiler.Migrations.Running;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>What holds for all stores.</summary>
public sealed class MigrationLawTests
{
    private const string Old = "old";

    // Few keys and few values, so that stores often hold what a migration looks for.
    private static readonly Gen<FlatStore> Stores =
        Gen.Select(Gen.OneOf("settings.a", "settings.ab", "settings.a.b", "services.a"), Gen.OneOf<string?>(null, "note"), Gen.OneOf(Old, "other", "third"))
            .Array[0, 6]
            .Select(entries => entries.Aggregate(FlatStore.Empty, (store, entry) =>
                store.With(new StorePlace(entry.Item1, entry.Item2), new DocumentString(entry.Item3, default))));

    [Theory]
    [InlineData("replace settings.a \"old\" -> \"new\"")]
    [InlineData("replace settings.a@note \"old\" -> \"new\"\nreplace settings.ab { \"old\" -> \"new\" \"other\" -> \"another\" }")]
    [InlineData("replace settings.a \"old\" -> \"new\"\nreplace settings.a \"new\" -> \"newer\"")]
    [InlineData("regenerate settings.a@template \"old\" -> \"new\"")]
    [InlineData("add { prefix settings.new settings.c services.a@other }")]
    [InlineData("when variant platform == \"aws\" { replace services.a \"old\" -> \"new\" }")]
    public void What_undoes_itself_gives_back_the_store_of_the_older_release(string text) => Stores.Sample(store =>
    {
        var behind = Run(Read(text), MigrationDirection.Backward, Run(Read(text), MigrationDirection.Forward, store));
        return !StoreDifference.Between(store, behind).Any();
    });

    [Theory]
    [InlineData("add prefix settings.a", "services.a", "settings.a@note")]
    [InlineData("add settings.a", "settings.ab", "settings.a.b", "services.a", "settings.a@note")]
    [InlineData("add settings.*b", "settings.a", "services.a")]
    [InlineData("add settings.a@note", "settings.a", "settings.ab", "settings.ab@note", "settings.a.b@note")]
    public void What_is_added_goes_on_the_way_back_and_nothing_else(string text, params string[] staying) => Stores.Sample(store =>
    {
        var behind = Run(Read(text), MigrationDirection.Backward, store);
        string[] left = [.. store.Live.Keys.Concat(store.Metadata.Keys.Select(place => place.ToString()))];
        return left.Where(name => staying.Contains(name) || !Mentions(text, name)).All(name =>
            behind.Find(name.Split('@') is [var key, var note] ? new StorePlace(key, note) : new StorePlace(name)) is not null);
    });

    [Fact]
    public void Any_shipped_migration_leaves_alone_what_it_does_not_name()
    {
        var library = new MigrationLibrary(new EmbeddedCatalogSource());
        var bystander = FlatStore.Empty.With(new StorePlace("settings.zz.bystander"), new DocumentString(Old, default));
        foreach (var migration in library.Names.Select(name => library.Find(name).Value).OfType<Migration>())
        {
            var differences = StoreDifference.Between(bystander, Run(migration, MigrationDirection.Backward, Run(migration, MigrationDirection.Forward, bystander)));
            Assert.True(migration.Forward.Concat(migration.Backward).Any(operation => operation is MapToListOperation) || !differences.Any(), migration.Name);
        }
    }

    // Whether a statement of these tests removes a key, by the rules of the manual written down a second time.
    private static bool Mentions(string text, string name) => text switch
    {
        "add prefix settings.a" => name.StartsWith("settings.a", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal),
        "add settings.*b" => name.StartsWith("settings.", StringComparison.Ordinal) && name.EndsWith('b'),
        _ => name == text[4..],
    };

    private static FlatStore Run(Migration migration, MigrationDirection direction, FlatStore store) =>
        new MigrationRunner("aws-k8s-1.31", OsFacts.Of("aws-k8s-1.31", "1.26.1", "x86_64"), HostFacts.Default).Run([migration], direction, store).Store
            ?? throw new InvalidOperationException("The migration failed.");

    private static Migration Read(string text)
    {
        var document = MigrationDocument.Read(new SourceText("law", text), "law");
        return document.IsValid ? document.Migration : throw new InvalidOperationException(document.Diagnostics[0].Message);
    }
}
