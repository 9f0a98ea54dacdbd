using System.Text;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Sources;
using Settings.Migrations.Importing;

namespace Settings.Cli.Commands;

/// <summary>catalog import --bottlerocket: makes migrations and steps of a catalog of those in a checkout of upstream's main repository.</summary>
internal sealed class CatalogMigrations(ICatalogSource catalog, CommandStreams streams, IReadOnlyList<Destination> destinations)
{
    /// <summary>Writes what the catalog lacks, and prints what cannot be read.</summary>
    /// <param name="checkout">The checkout.</param>
    /// <param name="folder">Where to write; null when nothing is named.</param>
    /// <exception cref="CannotWorkException">No folder is named, or the checkout is none.</exception>
    /// <exception cref="CatalogException">A file of the checkout or the catalog cannot be read.</exception>
    public int Run(string checkout, string? folder)
    {
        if (folder is null)
        {
            throw new CannotWorkException("catalog import writes a folder; give it with --out.");
        }

        var source = new DirectoryCatalogSource(Path.Combine(streams.WorkingDirectory, checkout));
        if (MigrationImporter.Read(source, checkout, catalog) is not { } import)
        {
            throw new CannotWorkException($"\"{checkout}\" is not a checkout of bottlerocket: it has no file 'Release.toml'.");
        }

        var tally = new Tally(FailOn.Usual, countsCodes: true);
        var reporter = ReportSet.Of(destinations, destination => ReportFormats.Create(destination, FailOn.Usual, catalog.Read));
        foreach (var file in import.Findings)
        {
            var report = new FileReport(file.Source, file.Findings);
            tally.Add(report);
            reporter.Add(report);
        }

        reporter.Finish(tally.Summary);
        foreach (var file in import.Files)
        {
            var path = Path.Combine(streams.WorkingDirectory, folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            AtomicFile.Write(path, Encoding.UTF8.GetBytes(file.Text), isPrecious: false);
            streams.Output.WriteLine($"wrote {file.Path}");
        }

        streams.Talk.WriteLine($"{import.Read} of {import.Total} migrations are read; {import.Equal} do what the catalog's do.");
        return import.Missing > 0 ? ExitCodes.Findings : tally.ExitCode;
    }
}
