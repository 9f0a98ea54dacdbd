using System.CommandLine;
using System.Globalization;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Laws;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration check: the laws that the whole history of migrations must keep.</summary>
internal sealed class CheckCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Option<bool> _known = new("--known") { Description = "Also show known defects, with the reasons why they stay." };
    private readonly ReportOptions _report = new();

    private CheckCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var check = new CheckCommand(streams);
        var command = new Command("check", "Check the whole history of migrations against the laws for migrations.") { check._known };
        check._report.AddTo(command);
        check._target.AddTo(command);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var source = CatalogFolder.Open(arguments.GetValue(_target.Catalog), _streams);
        var known = KnownDefects.Read(source);
        var findings = MigrationLaws.Check(MigrationHistory.Read(source), known);
        foreach (var destination in _report.DestinationsOf(arguments, _streams))
        {
            Print(destination, findings, arguments.GetValue(_known), source.Read);
            destination.Save();
        }

        foreach (var entry in known.Unused)
        {
            _streams.Error.WriteLine($"Known defect no longer found: {entry}");
        }

        var open = findings.Count(finding => finding.Known is null);
        _streams.Talk.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{open} new defects, {findings.Count - open} known{(arguments.GetValue(_known) ? string.Empty : " (--known shows them)")}."));
        return open > 0 || known.Unused.Any() ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static void Print(Destination destination, IReadOnlyList<LawFinding> findings, bool showsKnown, Func<string, ReadOnlyMemory<byte>?> catalog)
    {
        switch (destination.Format)
        {
            case FormatOption.Json:
                JsonOutput.Write(destination.Streams.Output, new LawFindingsJson(findings.Select(ToJson)), JsonContracts.Printed.LawFindingsJson);
                break;
            case FormatOption.Text:
                WriteText(destination.Streams.Output, findings.Where(finding => finding.Known is null || showsKnown));
                break;
            default:
                Report(ReportFormats.Create(destination, FailOn.Usual, catalog), findings);
                break;
        }
    }

    // Known defects have been judged: a report for other programs has the others.
    private static void Report(IReporter reporter, IEnumerable<LawFinding> findings)
    {
        var tally = new Tally(FailOn.Usual, countsCodes: true);
        foreach (var file in findings.Where(finding => finding.Known is null).GroupBy(FileOf, StringComparer.Ordinal))
        {
            var report = new FileReport(new SourceText(file.Key, string.Empty), [.. file.Select(finding => new Diagnostic(finding.Rule, default, $"{finding.Migration}: {finding.Message}"))]);
            tally.Add(report);
            reporter.Add(report);
        }

        reporter.Finish(tally.Summary);
    }

    // What is missing in a release as a whole is missing in the list of migrations.
    private static string FileOf(LawFinding finding) =>
        finding.Migration.Contains('/', StringComparison.Ordinal) ? MigrationLibrary.PathOf(finding.Migration) : "schemas/releases/migrations.toml";

    private static void WriteText(TextWriter output, IEnumerable<LawFinding> findings)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{(finding.Known is null ? "error" : "known")}[{finding.Rule.Code}]: {finding.Migration}: {finding.Message}");
            if (finding.Known is { } reason)
            {
                output.WriteLine($"  {reason}");
            }
            else if (finding.Counterexample is { } counterexample)
            {
                output.WriteLine($"  {counterexample.Replace("\n", "\n  ", StringComparison.Ordinal)}");
            }
        }
    }

    private static LawFindingJson ToJson(LawFinding finding) =>
        new(finding.Rule.Code, finding.Rule.Name, finding.Migration, finding.Place, finding.Message, finding.Known, finding.Counterexample);
}
