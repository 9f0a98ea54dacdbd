using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Settings.Migrations;
using Settings.Migrations.Planning;
using Xunit;

namespace Settings.Compiler.Tests.Migrations;

public sealed class MigrationPlannerTests
{
    [Fact]
    public void The_step_that_leads_farthest_without_passing_the_target_is_taken()
    {
        var planner = Planner("\"1.0.0 -> 1.1.0\" = [\"a\", \"b\"]", "\"1.1.0 -> 1.2.0\" = [\"c\"]", "\"1.1.0 -> 1.5.0\" = [\"short\"]", "\"1.2.0 -> 1.5.0\" = [\"d\"]");
        Assert.Equal(["v1.1.0/a", "v1.1.0/b", "v1.5.0/short"], planner.Plan("1.0.0", "1.5.0").Migrations);
        Assert.Equal(["v1.2.0/c", "v1.1.0/b", "v1.1.0/a"], planner.Plan("1.2.0", "1.0.0").Migrations);
        Assert.Equal(MigrationDirection.Backward, planner.Plan("1.2.0", "1.0.0").Direction);
    }

    [Fact]
    public void There_is_no_way_back_out_of_a_dead_end()
    {
        var planner = Planner("\"1.0.0 -> 1.1.0\" = []", "\"1.0.0 -> 1.2.0\" = []", "\"1.1.0 -> 1.3.0\" = []");
        var up = Assert.Throws<MigrationPlanException>(() => planner.Plan("1.0.0", "1.3.0"));
        var down = Assert.Throws<MigrationPlanException>(() => planner.Plan("1.3.0", "1.0.0"));
        Assert.Equal(("1.2.0", "1.3.0", "1.2.0", "1.3.0"), (up.EndsAt, up.Target, down.EndsAt, down.Target));
    }

    [Fact]
    public void Numbers_are_compared_as_numbers() =>
        Assert.Equal(["v1.10.0/a"], Planner("\"1.9.2 -> 1.10.0\" = [\"a\"]").Plan("1.9.2", "1.10.0").Migrations);

    [Fact]
    public void Between_equal_releases_there_is_nothing_to_do_whether_they_are_known_or_not() =>
        Assert.Empty(Planner().Plan("9.9.9", "9.9.9").Migrations);

    [Theory]
    [InlineData("1.26")]
    [InlineData("v1.26.1")]
    [InlineData("")]
    public void What_is_no_release_is_said_so(string name) =>
        Assert.Null(Assert.Throws<MigrationPlanException>(() => Planner().Plan(name, "1.26.1")).EndsAt);

    [Theory]
    [InlineData("\"1.1.0 -> 1.0.0\" = []")]
    [InlineData("\"1.0.0 -> 1.0.0\" = []")]
    [InlineData("\"1.0 -> 1.1.0\" = []")]
    [InlineData("\"1.0.0\" = []")]
    [InlineData("\"1.0.0 -> 1.1.0\" = []\n\"1.0.0->1.1.0\" = []")]
    public void A_step_that_is_none_breaks_the_catalog(string step)
    {
        var broken = Assert.Throws<CatalogException>(() => Planner(step));
        Assert.Equal("BR4030", Assert.Single(broken.Diagnostics).Code);
        Assert.Equal(Severity.Error, broken.Diagnostics[0].Severity);
    }

    [Fact]
    public void The_history_knows_releases_that_have_no_variants_here()
    {
        var source = new EmbeddedCatalogSource();
        var history = ReleaseHistory.Read(source);
        var (all, exact) = (new ReleaseChronicle(source).Releases, SettingsCatalog.Open(source).Releases);
        Assert.Equal((all[0], exact[^1], all[^1]), (history.Releases[0], history.Steps[^1].To, history.Releases[^1]));
        Assert.NotEmpty(history.Releases.Except(exact, StringComparer.Ordinal));
    }

    [Fact]
    public void A_step_that_a_later_list_has_again_is_taken_to_releases_of_that_list()
    {
        var planner = new MigrationPlanner(ReleaseHistory.Read(new MemoryCatalogSource(("schemas/releases/migrations.toml",
            "[steps]\n\"1.0.0 -> 1.1.0\" = []\n\"1.2.0 -> 1.3.0\" = []\n[repaired.\"1.4.0\"]\n\"1.1.0 -> 1.2.0\" = [\"a\"]\n[known-by-name]\n\"1.3.0 -> 1.4.0\" = [\"b\"]\n"))));
        var up = Assert.Throws<MigrationPlanException>(() => planner.Plan("1.0.0", "1.3.0"));
        var down = Assert.Throws<MigrationPlanException>(() => planner.Plan("1.3.0", "1.1.0"));
        Assert.Equal(("1.1.0", "1.4.0", "1.4.0"), (up.EndsAt, up.Repaired?.Since, down.Repaired?.Since));
        var plan = planner.Plan("1.0.0", "1.4.0");
        Assert.Equal(["v1.2.0/a", "v1.4.0/b"], plan.Migrations);
        Assert.Equal("1.3.0", plan.KnownByName?.From);
        Assert.Throws<MigrationPlanException>(plan.ThrowIfNotExact);
    }

    private static MigrationPlanner Planner(params string[] steps) => new(ReleaseHistory.Read(
        new MemoryCatalogSource(("schemas/releases/migrations.toml", "[steps]\n" + string.Join('\n', steps)))));
}
