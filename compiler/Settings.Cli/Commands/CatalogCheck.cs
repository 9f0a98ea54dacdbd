using System.Globalization;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Diagnostics;
using Settings.Migrations;

namespace Settings.Cli.Commands;

/// <summary>
/// catalog check: whether every file of the catalog is what its kind describes, and a release's schemas, defaults and templates
/// fit together, proven without a document.
/// </summary>
internal static class CatalogCheck
{
    /// <summary>Checks and prints; notes about what upstream's templates do are shown when asked for, and always counted.</summary>
    public static int Run(Workspace workspace, Compiler.Catalog.Release release, CommandStreams streams, bool isJson, bool showsNotes)
    {
        var audit = new CatalogAudit(workspace.Catalog.Source, text => MigrationDocument.Read(text, Path.GetFileNameWithoutExtension(text.Name)).Diagnostics);
        CatalogFinding[] findings = [.. audit.Check(), .. new CatalogChecker(workspace.Schemas, workspace.Templates).Check(release)];
        var shown = findings.Where(finding => showsNotes || isJson || finding.Diagnostic.Severity != Severity.Info).ToArray();
        IReporter reporter = isJson ? new JsonReporter(streams) : new TextReporter(streams.Output, streams.UseColour);
        foreach (var file in shown.GroupBy(finding => finding.Source.Name, StringComparer.Ordinal))
        {
            reporter.Add(new FileReport(file.First().Source, [.. file.Select(Named)]));
        }

        reporter.Finish();
        var errors = findings.Count(finding => finding.Diagnostic.Severity == Severity.Error);
        streams.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{release.Name}: {release.Variants.Count} variants checked: {errors} errors, {findings.Count(f => f.Diagnostic.Severity == Severity.Warning)} warnings, {findings.Count(f => f.Diagnostic.Severity == Severity.Info)} notes{(showsNotes || isJson ? string.Empty : " (--notes shows them)")}."));
        return errors > 0 ? ExitCodes.Findings : ExitCodes.Clean;
    }

    // What does not hold for all variants that use the file says for which it does.
    private static Diagnostic Named(CatalogFinding finding) => finding.Variants.Count == 0
        ? finding.Diagnostic
        : CatalogDiagnostics.OnVariants(finding.Diagnostic, finding.Variants);
}
