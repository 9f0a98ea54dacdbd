using System.Collections.Immutable;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;
using Settings.Migrations.Running;

namespace Settings.Migrations.Testing;

/// <summary>Runs the tests of migrations.</summary>
public static class MigrationTester
{
    private const string Arch = "x86_64";

    /// <summary>The image that a migration runs on.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="variant">The variant; empty for none.</param>
    /// <param name="catalog">Where the image has its facts from.</param>
    public static OsFacts ImageOf(Migration migration, string variant, ICatalogSource catalog)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return OsFacts.Of(variant, ReleaseOf(migration.Name), Arch, catalog);
    }

    /// <summary>Runs one test.</summary>
    /// <param name="migration">The migration.</param>
    /// <param name="test">The test.</param>
    /// <param name="catalog">Where the image that migrates has its facts from.</param>
    /// <returns>What differs from what it expects, a sentence each; nothing when it passes.</returns>
    public static ImmutableArray<string> Run(Migration migration, MigrationTest test, ICatalogSource catalog)
    {
        ArgumentNullException.ThrowIfNull(migration);
        ArgumentNullException.ThrowIfNull(test);
        var runner = new MigrationRunner(test.Variant, ImageOf(migration, test.Variant, catalog), HostFacts.Default);
        var forward = runner.Run([migration], MigrationDirection.Forward, test.Given);
        var differences = ImmutableArray.CreateBuilder<string>();
        if (test.Forward is { } expected)
        {
            differences.AddRange(Compare(forward, expected, "forward"));
        }

        if (test.Backward is { } expectedBack)
        {
            if (forward.Store is { } store)
            {
                differences.AddRange(Compare(runner.Run([migration], MigrationDirection.Backward, store), expectedBack, "back"));
            }
            else if (test.Forward is null)
            {
                differences.Add($"forward: the migration failed, so the downgrade was not tested: {forward.Failure?.Message}");
            }
        }

        return differences.ToImmutable();
    }

    // The image is of the release that the migration leads to; a file by itself belongs to none.
    private static string ReleaseOf(string name) =>
        name.Split('/')[0].TrimStart('v') is var release && ReleaseVersion.TryParse(release, out _) ? release : "0.0.0";

    private static IEnumerable<string> Compare(MigrationOutcome outcome, MigrationExpectation expected, string way)
    {
        if (outcome.Store is not { } store)
        {
            return expected.Store is null ? [] : [$"{way}: the migration failed: {outcome.Failure?.Message}"];
        }

        return expected.Store is null
            ? [$"{way}: the migration should fail, but did not"]
            : StoreDifference.Between(expected.Store, store).Select(difference => $"{way}: {Describe(difference)}");
    }

    /// <summary>A difference from what is expected, in words.</summary>
    internal static string Describe(StoreDifference difference) => (difference.Before, difference.Behind) switch
    {
        ({ } before, { } behind) => $"{difference.Place} is {JsonText.Write(behind)}, expected {JsonText.Write(before)}",
        ({ } before, null) => $"{difference.Place} is gone, expected {JsonText.Write(before)}",
        (_, var behind) => $"{difference.Place} is {(behind is null ? "gone" : JsonText.Write(behind))}, expected nothing",
    };
}
