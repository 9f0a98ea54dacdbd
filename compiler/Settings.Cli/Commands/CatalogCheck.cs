using System.Globalization;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Migrations;

namespace Settings.Cli.Commands;

/// <summary>
/// catalog check: whether every file of the catalog is what its kind describes, and the schemas, defaults and templates
/// of each release fit together, proven without a document.
/// </summary>
internal static class CatalogCheck
{
    /// <summary>Checks and prints; notes about what upstream's templates do are shown when asked for, and always counted.</summary>
    /// <param name="source">The catalog.</param>
    /// <param name="release">The release to check all variants of; null for every one that the catalog has.</param>
    /// <param name="streams">Where to print.</param>
    /// <param name="destinations">In which formats, and where.</param>
    /// <param name="showsNotes">Whether to print notes.</param>
    /// <exception cref="CannotWorkException">The catalog does not have the release.</exception>
    public static int Run(ICatalogSource source, string? release, CommandStreams streams, IReadOnlyList<Destination> destinations, bool showsNotes)
    {
        var releases = SettingsCatalog.Open(source).Releases;
        if (release is not null && !releases.Contains(release, StringComparer.Ordinal))
        {
            throw new CannotWorkException($"the catalog has no complete data for the release \"{release}\"; allowed: {string.Join(", ", releases)}.");
        }

        var audit = new CatalogAudit(source, text => MigrationDocument.Read(text, Path.GetFileNameWithoutExtension(text.Name)).Diagnostics);
        var findings = audit.Check(release);
        showsNotes |= destinations.Any(destination => destination.Format is FormatOption.Json or ReportFormats.JsonLines);
        var shown = findings.Where(finding => showsNotes || finding.Diagnostic.Severity != Severity.Info).ToArray();
        var tally = new Tally(FailOn.Usual, countsCodes: true);
        var reporter = ReportSet.Of(destinations, destination => ReportFormats.Create(destination, FailOn.Usual, source.Read));
        foreach (var file in shown.GroupBy(finding => finding.Source.Name, StringComparer.Ordinal))
        {
            var report = new FileReport(file.First().Source, DiagnosticOrder.Sorted(file.Select(Named)));
            tally.Add(report);
            reporter.Add(report);
        }

        reporter.Finish(tally.Summary);
        var errors = findings.Count(finding => finding.Diagnostic.Severity == Severity.Error);
        streams.Talk.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{string.Join(", ", release is null ? releases : [release])}: all variants checked: {errors} errors, {findings.Count(f => f.Diagnostic.Severity == Severity.Warning)} warnings, {findings.Count(f => f.Diagnostic.Severity == Severity.Info)} notes{(showsNotes ? string.Empty : " (--notes shows them)")}."));
        return errors > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    // What does not hold for all variants that use the file says for which it does.
    private static Diagnostic Named(CatalogFinding finding) => finding.Variants.Count == 0
        ? finding.Diagnostic
        : CatalogDiagnostics.OnVariants(finding.Diagnostic, finding.Variants);
}
