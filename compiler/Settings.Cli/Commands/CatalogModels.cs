using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Import.Models;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;

namespace Settings.Cli.Commands;

/// <summary>catalog models: whether the settings of a release are those of the models in a checkout of settings-sdk.</summary>
internal static class CatalogModels
{
    /// <summary>Compares, and prints what differs and what was not understood.</summary>
    /// <param name="folder">The checkout; null when none is named.</param>
    /// <param name="catalog">The catalog.</param>
    /// <param name="release">The release.</param>
    /// <param name="streams">Where to print.</param>
    /// <param name="destinations">In which formats, and where.</param>
    /// <exception cref="CannotWorkException">No folder is named, or it is not a checkout.</exception>
    /// <exception cref="CatalogException">A file of the checkout or a schema cannot be read.</exception>
    public static int Run(string? folder, ICatalogSource catalog, string release, CommandStreams streams, IReadOnlyList<Destination> destinations)
    {
        if (folder is null)
        {
            throw new CannotWorkException("catalog models reads a checkout of settings-sdk; name it: settingsc catalog models DIR.");
        }

        var name = folder.TrimEnd('/');
        var sdk = SettingsSdk.Read(new DirectoryCatalogSource(Path.Combine(streams.WorkingDirectory, folder)), name)
            ?? throw new CannotWorkException($"\"{folder}\" is not a checkout of settings-sdk: it has no files in 'bottlerocket-settings-models/settings-extensions/*/src'.");
        var comparison = ModelComparison.Of(new SchemaLibrary(catalog), sdk, release);
        var findings = comparison.Findings.ToArray();
        var tally = new Tally(FailOn.Usual, countsCodes: true);
        var reporter = ReportSet.Of(destinations, destination => ReportFormats.Create(destination, FailOn.Usual, catalog.Read));
        foreach (var file in findings.GroupBy(finding => finding.Source.Name, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var report = new FileReport(file.First().Source, DiagnosticOrder.Sorted(file.Select(finding => finding.Finding)));
            tally.Add(report);
            reporter.Add(report);
        }

        reporter.Finish(tally.Summary);
        var differences = findings.Count(finding => finding.Finding.Severity == Severity.Error);
        streams.Talk.WriteLine($"{Quantity.Of(comparison.Compared, "extension")} of {release} compared: {Quantity.Of(differences, "difference")}, {findings.Length - differences} not understood.");
        return differences > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }
}
