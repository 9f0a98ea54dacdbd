using System.Globalization;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Import;
using Settings.Compiler.Import.Releases;
using Settings.Compiler.Import.Upstream;
using Settings.Compiler.Sources;

namespace Settings.Cli.Commands;

/// <summary>catalog import: makes a catalog of checkouts of upstream's repositories.</summary>
/// <param name="catalog">The catalog to compare with.</param>
/// <param name="streams">Where to print.</param>
/// <param name="destinations">In which formats, and where.</param>
internal sealed class CatalogImport(ICatalogSource catalog, CommandStreams streams, IReadOnlyList<Destination> destinations)
{
    /// <summary>Writes what differs from the catalog, and prints what cannot be translated.</summary>
    /// <param name="coreKit">The checkout of core-kit; null when none is named.</param>
    /// <param name="main">The checkout of the main repository; null to import templates only.</param>
    /// <param name="release">The release; null for that of the main repository, or else the newest.</param>
    /// <param name="folder">Where to write; null when nothing is named.</param>
    /// <exception cref="CannotWorkException">One of them is missing, a checkout is not one, or the folder is not a catalog.</exception>
    /// <exception cref="CatalogException">A file of a checkout or of the catalog cannot be read.</exception>
    public int Run(string? coreKit, string? main, string? release, string? folder)
    {
        if (coreKit is null || folder is null)
        {
            throw new CannotWorkException("catalog import reads a checkout of core-kit and writes a folder; give them with --core-kit and --out.");
        }

        var writer = new CatalogWriter(folder, streams);
        var import = Import(Open(coreKit), main is null ? null : Open(main), release);
        Report(import.Templates);
        writer.Write(import.Catalog);
        foreach (var note in import.Notes)
        {
            streams.Talk.WriteLine($"note: {note}");
        }

        var translated = import.Templates.Count(template => template.IsTranslated);
        streams.Talk.WriteLine(import.Catalog.Changes.Any() || translated < import.Templates.Count
            ? string.Create(CultureInfo.InvariantCulture, $"{import.Release}: {translated} of {import.Templates.Count} templates that the catalog does not have are translated.")
            : $"{import.Release}: nothing differs from the catalog.");
        return translated < import.Templates.Count ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private ReleaseImport Import(Checkout coreKit, Checkout? main, string? release)
    {
        try
        {
            return ReleaseImport.Run(catalog, coreKit, main, release);
        }
        catch (ImportException wrong)
        {
            throw new CannotWorkException(wrong.Message);
        }
    }

    private Checkout Open(string folder) => new(new DirectoryCatalogSource(Path.Combine(streams.WorkingDirectory, folder)), folder);

    private void Report(IReadOnlyList<ImportedTemplate> templates)
    {
        var tally = new Tally(FailOn.Usual, countsCodes: true);
        var reporter = ReportSet.Of(destinations, destination => ReportFormats.Create(destination, FailOn.Usual, catalog.Read));
        foreach (var template in templates.Where(template => template.Findings.Count > 0))
        {
            var report = new FileReport(template.Source, [.. template.Findings]);
            tally.Add(report);
            reporter.Add(report);
        }

        reporter.Finish(tally.Summary);
    }
}
