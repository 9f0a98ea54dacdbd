using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Settings.Migrations;
using Settings.Migrations.Importing;
using Xunit;

namespace Settings.Compiler.Tests.Migrations.Importing;

/// <summary>
/// Whole checkouts of upstream, which SETTINGS_BOTTLEROCKET names, with ':' between them: each migration that is read does what that of the
/// catalog does, which was written by hand, and each that is not read is in the catalog.
/// </summary>
public sealed class UpstreamMigrationTests
{
    private static readonly string[] Checkouts = (Environment.GetEnvironmentVariable("SETTINGS_BOTTLEROCKET") ?? string.Empty).Split(':', StringSplitOptions.RemoveEmptyEntries);

    [Fact]
    public void What_is_read_does_what_the_catalog_does()
    {
        Assert.SkipUnless(Checkouts.Length > 0, "It needs checkouts of bottlerocket; SETTINGS_BOTTLEROCKET names them.");
        foreach (var checkout in Checkouts)
        {
            var import = MigrationImporter.Read(new DirectoryCatalogSource(checkout), checkout, new EmbeddedCatalogSource());
            Assert.NotNull(import);
            TestContext.Current.SendDiagnosticMessage($"{checkout}: {import.Read} of {import.Total} are read, {import.Equal} are equal.");
            Assert.Empty(import.Files.Select(file => file.Path));
            Assert.Equal(import.Read, import.Equal);
            Assert.Equal(0, import.Missing);
            Assert.Equal(import.Total - import.Read, import.Findings.SelectMany(file => file.Findings).Count(finding => finding.Severity == Severity.Info));
        }
    }

    [Fact]
    public void All_of_it_can_be_written_anew()
    {
        Assert.SkipUnless(Checkouts.Length > 0, "It needs checkouts of bottlerocket; SETTINGS_BOTTLEROCKET names them.");
        var catalog = new EmbeddedCatalogSource();
        var library = new MigrationLibrary(catalog);
        foreach (var checkout in Checkouts)
        {
            var bare = new MemoryCatalogSource(("schemas/releases/migrations.toml", "[steps]\n\"0.3.0 -> 0.3.1\" = []\n"), ("schemas/releases/history.toml", "releases = [\"0.3.0\"]\n"));
            var import = MigrationImporter.Read(new DirectoryCatalogSource(checkout), checkout, bare);
            Assert.NotNull(import);
            Assert.Equal(import.Read, import.Files.Count(file => MigrationLibrary.IsFile(file.Path)));
            Assert.All(import.Files.Where(file => MigrationLibrary.IsFile(file.Path)), file => Assert.True(library.Find(MigrationLibrary.NameOf(file.Path)).IsFound));
            Assert.Equal(2, import.Files.Count(file => !MigrationLibrary.IsFile(file.Path)));
        }
    }
}
