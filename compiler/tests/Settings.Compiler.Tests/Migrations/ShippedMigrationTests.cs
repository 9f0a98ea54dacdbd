using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Planning;
using Settings.Migrations.Testing;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

/// <summary>The migrations of the catalog.</summary>
public sealed class ShippedMigrationTests
{
    private static readonly EmbeddedCatalogSource Source = new();
    private static readonly MigrationLibrary Library = new(Source);

    public static IEnumerable<TheoryDataRow<string>> Names() => Library.Names.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_migration_has_no_findings_and_passes_its_tests(string name)
    {
        var text = System.Text.Encoding.UTF8.GetString((Source.Read(MigrationLibrary.PathOf(name)) ?? default).Span);
        var document = MigrationDocument.Read(new SourceText(name, text), name);
        Assert.Empty(document.Diagnostics);
        Assert.All(document.Migration.Tests, test => Assert.Empty(MigrationTester.Run(document.Migration, test, new EmbeddedCatalogSource())));
    }

    [Fact]
    public void Every_migration_belongs_to_exactly_one_step()
    {
        var history = ReleaseHistory.Read(Source);
        var exact = history.Steps.SelectMany(step => step.Migrations).ToArray();
        var known = history.OtherSteps.SelectMany(step => step.Migrations).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Library.Names.Where(name => !known.Contains(name)), exact.Order(StringComparer.Ordinal));
        Assert.NotEmpty(known);
        Assert.Empty(known.Intersect(exact, StringComparer.Ordinal));
    }

    [Fact]
    public void A_new_version_of_a_container_is_one_line()
    {
        string[] bumps = [.. Library.Names.Where(name => name.Contains("-container-v", StringComparison.Ordinal) || name.Split('/')[1].StartsWith("control-container", StringComparison.Ordinal))];
        Assert.True(bumps.Length >= 100);
        Assert.All(bumps, name => Assert.Equal(1, (Source.Read(MigrationLibrary.PathOf(name)) ?? default).Span.Count((byte)'\n')));
    }
}
