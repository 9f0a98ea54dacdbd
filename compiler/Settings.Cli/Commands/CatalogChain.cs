using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Migrations;
using Settings.Migrations.Importing;
using Settings.Migrations.Planning;

namespace Settings.Cli.Commands;

/// <summary>catalog chain: checks the steps between releases in upstream's Release.toml.</summary>
internal static class CatalogChain
{
    /// <summary>Checks a file, and prints what is wrong with it.</summary>
    /// <exception cref="CannotWorkException">No file is named, or it does not exist.</exception>
    /// <exception cref="CatalogException">The file or the catalog's steps cannot be read.</exception>
    public static int Run(string? file, ICatalogSource catalog, CommandStreams streams, IReadOnlyList<Destination> destinations)
    {
        if (file is null)
        {
            throw new CannotWorkException("catalog chain checks a Release.toml; name it: settingsc catalog chain Release.toml.");
        }

        var folder = new DirectoryCatalogSource(Path.Combine(streams.WorkingDirectory, Path.GetDirectoryName(file) ?? string.Empty));
        if (folder.Read(Path.GetFileName(file)) is not { } bytes)
        {
            throw new CannotWorkException($"the file \"{file}\" does not exist.");
        }

        var undecoded = new DiagnosticBag();
        var source = SourceDecoder.Decode(file, bytes.Span, undecoded);
        Diagnostic[] findings = [.. undecoded, .. ChainCheck.Check(source, ReleaseHistory.Read(catalog), new MigrationLibrary(catalog))];
        var tally = new Tally(FailOn.Usual, countsCodes: true);
        var reporter = ReportSet.Of(destinations, destination => ReportFormats.Create(destination, FailOn.Usual, catalog.Read));
        var report = new FileReport(source, DiagnosticOrder.Sorted(findings));
        tally.Add(report);
        reporter.Add(report);
        reporter.Finish(tally.Summary);
        return findings.Any(finding => finding.Severity == Severity.Error) ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
