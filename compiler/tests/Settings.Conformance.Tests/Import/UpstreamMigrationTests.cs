using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Settings.Migrations;
using Settings.Migrations.Importing;
using Xunit;

namespace Settings.Conformance.Tests.Import;

/// <summary>
/// Each migration of upstream that is read does what that of the catalog does, which was written by hand, and each that is not read is in the
/// catalog.
/// </summary>
public sealed class UpstreamMigrationTests
{
    public static TheoryData<string> Releases => ReleaseImportTests.WholeReleases;

    [Theory]
    [MemberData(nameof(Releases))]
    public void What_is_read_does_what_the_catalog_does(string release)
    {
        var import = Read(release, new EmbeddedCatalogSource());
        TestContext.Current.SendDiagnosticMessage($"{release}: {import.Read} of {import.Total} are read, {import.Equal} are equal.");
        Assert.Empty(import.Files.Select(file => file.Path));
        Assert.Equal(import.Read, import.Equal);
        Assert.Equal(0, import.Missing);
        Assert.Equal(import.Total - import.Read, import.Findings.SelectMany(file => file.Findings).Count(finding => finding.Severity == Severity.Info));
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void All_of_it_can_be_written_anew(string release)
    {
        var library = new MigrationLibrary(new EmbeddedCatalogSource());
        var bare = new MemoryCatalogSource(("schemas/releases/migrations.toml", "[steps]\n\"0.3.0 -> 0.3.1\" = []\n"), ("schemas/releases/history.toml", "releases = [\"0.3.0\"]\n"));
        var import = Read(release, bare);
        Assert.Equal(import.Read, import.Files.Count(file => MigrationLibrary.IsFile(file.Path)));
        Assert.All(import.Files.Where(file => MigrationLibrary.IsFile(file.Path)), file => Assert.True(library.Find(MigrationLibrary.NameOf(file.Path)).IsFound));
        Assert.Equal(2, import.Files.Count(file => !MigrationLibrary.IsFile(file.Path)));
    }

    private static MigrationImport Read(string release, ICatalogSource catalog)
    {
        var checkout = ConformanceData.UpstreamOf("bottlerocket", release);
        var import = MigrationImporter.Read(new DirectoryCatalogSource(checkout), checkout, catalog);
        Assert.NotNull(import);
        return import;
    }
}
