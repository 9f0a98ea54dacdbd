using Settings.Compiler.Tests.Catalog;
using Settings.Migrations.Importing;
using Xunit;

namespace Settings.Compiler.Tests.Migrations.Importing;

/// <summary>The lists of steps and releases of a catalog, after what Release.toml has beyond them.</summary>
public sealed class ReleaseFileTests
{
    private const string Steps = "schemas/releases/migrations.toml";
    private const string History = "schemas/releases/history.toml";

    private const string KnownSteps = """
        # The steps.
        [steps]
        "1.0.0 -> 1.1.0" = [] # The first one.
        "1.3.0 -> 1.4.0" = [
          "a", # A comment.
        ]

        # Found later.
        [repaired."1.5.0"]
        "1.1.0 -> 1.2.0" = []

        # By name.
        [known-by-name]
        "1.4.0 -> 1.5.0" = ["b", "c"]
        "1.5.0 -> 1.6.0" = ["d"]

        """;

    [Fact]
    public void Steps_come_to_their_places_and_comments_stay()
    {
        var import = Import(KnownSteps, "releases = [\"1.0.0\"]\n", """
            version = "1.5.0"
            [migrations]
            "(1.0.0, 1.1.0)" = []
            "(1.1.0, 1.2.0)" = []
            "(1.2.0, 1.3.0)" = ["migrate_v1.3.0_x.lz4"]
            "(1.3.0, 1.4.0)" = ["migrate_v1.4.0_a.lz4"]
            "(1.4.0, 1.5.0)" = ["migrate_v1.5.0_c.lz4", "migrate_v1.5.0_b.lz4"]
            """);
        Assert.Equal(
            """
            # The steps.
            [steps]
            "1.0.0 -> 1.1.0" = [] # The first one.
            "1.2.0 -> 1.3.0" = ["x"]
            "1.3.0 -> 1.4.0" = [
              "a", # A comment.
            ]
            "1.4.0 -> 1.5.0" = [
              "c",
              "b",
            ]

            # Found later.
            [repaired."1.5.0"]
            "1.1.0 -> 1.2.0" = []

            # By name.
            [known-by-name]
            "1.5.0 -> 1.6.0" = ["d"]

            """,
            TextOf(import, Steps));
    }

    [Fact]
    public void What_is_known_is_not_written()
    {
        var import = Import(KnownSteps, "releases = [\"1.0.0\", \"1.1.0\", \"1.2.0\"]\n", """
            version = "1.2.0"
            [migrations]
            "(1.0.0, 1.1.0)" = []
            "(1.1.0, 1.2.0)" = []
            """);
        Assert.Empty(import.Files);
        Assert.Empty(import.Findings);
    }

    [Theory]
    [InlineData("releases = [\"1.0.0\", \"1.2.0\"]\n", "releases = [\"1.0.0\", \"1.1.0\", \"1.2.0\", \"1.3.0\"]\n")]
    [InlineData("releases = [\n  \"1.2.0\", # The only one.\n]\n", "releases = [\n  \"1.0.0\", \"1.1.0\", \"1.2.0\", \"1.3.0\", # The only one.\n]\n")]
    [InlineData("releases = []\n", "releases = [\"1.0.0\", \"1.1.0\", \"1.2.0\", \"1.3.0\"]\n")]
    public void Releases_come_to_their_places(string before, string after)
    {
        var import = Import("[steps]\n", before, """
            version = "1.3.0"
            [migrations]
            "(1.0.0, 1.1.0)" = []
            "(1.1.0, 1.2.0)" = []
            """);
        Assert.Equal(after, TextOf(import, History));
        Assert.Equal("[steps]\n\"1.0.0 -> 1.1.0\" = []\n\"1.1.0 -> 1.2.0\" = []\n", TextOf(import, Steps));
    }

    [Fact]
    public void A_long_line_of_releases_is_broken()
    {
        var numbers = Enumerable.Range(0, 12).Select(minor => $"\"1.{minor}.0\"");
        var import = Import("[steps]\n", $"releases = [\n  {string.Join(", ", numbers)},\n]\n", """
            version = "1.14.0"
            [migrations]
            "(1.12.0, 1.13.0)" = []
            """);
        Assert.Equal($"releases = [\n  {string.Join(", ", numbers)}, \"1.12.0\",\n  \"1.13.0\", \"1.14.0\",\n]\n", TextOf(import, History));
    }

    private static MigrationImport Import(string steps, string history, string list)
    {
        var import = MigrationImporter.Read(new MemoryCatalogSource(("Release.toml", list)), "src", new MemoryCatalogSource((Steps, steps), (History, history)));
        Assert.NotNull(import);
        return import;
    }

    private static string TextOf(MigrationImport import, string path) => Assert.Single(import.Files, file => file.Path == path).Text;
}
