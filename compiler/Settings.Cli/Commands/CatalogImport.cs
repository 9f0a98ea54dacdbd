using System.Globalization;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Import;
using Settings.Compiler.Import.Releases;
using Settings.Compiler.Import.Upstream;
using Settings.Compiler.Sources;
using Settings.Migrations.Importing;

namespace Settings.Cli.Commands;

/// <summary>catalog import: makes a catalog of checkouts of upstream's repositories.</summary>
/// <param name="catalog">The catalog to compare with.</param>
/// <param name="streams">Where to print.</param>
/// <param name="destinations">In which formats, and where.</param>
internal sealed class CatalogImport(ICatalogSource catalog, CommandStreams streams, IReadOnlyList<Destination> destinations)
{
    /// <summary>Writes what differs from the catalog, and prints what cannot be translated.</summary>
    /// <param name="coreKit">The checkout of core-kit; null to import migrations only.</param>
    /// <param name="main">The checkout of the main repository; null to import templates only.</param>
    /// <param name="release">The release; null for that of the main repository, or else the newest.</param>
    /// <param name="folder">Where to write; null when nothing is named.</param>
    /// <exception cref="CannotWorkException">There is no checkout or folder, a checkout is not one, or the folder is not a catalog.</exception>
    /// <exception cref="CatalogException">A file of a checkout or of the catalog cannot be read.</exception>
    public int Run(string? coreKit, string? main, string? release, string? folder)
    {
        if ((coreKit is null && main is null) || folder is null)
        {
            throw new CannotWorkException("catalog import reads checkouts and writes a folder; give them with --core-kit, --bottlerocket or both, and --out.");
        }

        var writer = new CatalogWriter(folder, streams);
        var import = coreKit is null ? null : Import(Open(coreKit), main is null ? null : Open(main), release);
        var result = import?.Catalog ?? new ImportedCatalog(catalog);
        var migrations = main is null ? null : Migrations(main, result);
        var exitCode = Report(import?.Templates ?? [], migrations?.Findings ?? []);
        // The folder may be that of the catalog: afterwards nothing differs from it.
        var differs = result.Changes.Any();
        writer.Write(result);
        foreach (var note in import?.Notes ?? [])
        {
            streams.Talk.WriteLine($"note: {note}");
        }

        var translated = import?.Templates.Count(template => template.IsTranslated) ?? 0;
        var templates = import?.Templates.Count ?? 0;
        if (import is not null)
        {
            streams.Talk.WriteLine(differs || translated < templates
                ? string.Create(CultureInfo.InvariantCulture, $"{import.Release}: {translated} of {templates} templates that the catalog does not have are translated.")
                : $"{import.Release}: nothing differs from the catalog.");
        }

        if (migrations is not null)
        {
            streams.Talk.WriteLine($"{migrations.Read} of {migrations.Total} migrations are read; {migrations.Equal} do what the catalog's do.");
        }

        return translated < templates || migrations is { Missing: > 0 } ? ExitCodes.Findings : exitCode;
    }

    private MigrationImport Migrations(string main, ImportedCatalog result)
    {
        if (MigrationImporter.Read(new DirectoryCatalogSource(Path.Combine(streams.WorkingDirectory, main)), main, result) is not { } migrations)
        {
            throw new CannotWorkException($"\"{main}\" is not a checkout of bottlerocket: it has no file 'Release.toml'.");
        }

        foreach (var file in migrations.Files)
        {
            result.Add(file);
        }

        return migrations;
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

    private int Report(IReadOnlyList<ImportedTemplate> templates, IReadOnlyList<ImportFindings> migrations)
    {
        var tally = new Tally(FailOn.Usual, countsCodes: true);
        var reporter = ReportSet.Of(destinations, destination => ReportFormats.Create(destination, FailOn.Usual, catalog.Read));
        var reports = templates.Where(template => template.Findings.Count > 0).Select(template => new FileReport(template.Source, [.. template.Findings]))
            .Concat(migrations.Select(file => new FileReport(file.Source, file.Findings)));
        foreach (var report in reports)
        {
            tally.Add(report);
            reporter.Add(report);
        }

        reporter.Finish(tally.Summary);
        return tally.ExitCode;
    }
}
