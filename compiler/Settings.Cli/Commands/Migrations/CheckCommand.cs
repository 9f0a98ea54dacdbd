using System.CommandLine;
using System.Globalization;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Migrations.Laws;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration check: the laws that the whole history of migrations must keep.</summary>
internal sealed class CheckCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Option<bool> _known = new("--known") { Description = "Also show known defects, with the reasons why they stay." };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);

    private CheckCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var check = new CheckCommand(streams);
        var command = new Command("check", "Check the whole history of migrations against the laws for migrations.") { check._known, check._format };
        check._target.AddTo(command);
        command.SetAction(check.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var source = CatalogFolder.Open(arguments.GetValue(_target.Catalog), _streams);
        var known = KnownDefects.Read(source);
        var findings = MigrationLaws.Check(MigrationHistory.Read(source), known);
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, new LawFindingsJson(findings.Select(ToJson)), JsonContracts.Printed.LawFindingsJson);
        }
        else
        {
            foreach (var finding in findings.Where(finding => finding.Known is null || arguments.GetValue(_known)))
            {
                _streams.Output.WriteLine($"{(finding.Known is null ? "error" : "known")}[{finding.Rule.Code}]: {finding.Migration}: {finding.Message}");
                if (finding.Known is { } reason)
                {
                    _streams.Output.WriteLine($"  {reason}");
                }
                else if (finding.Counterexample is { } counterexample)
                {
                    _streams.Output.WriteLine($"  {counterexample.Replace("\n", "\n  ", StringComparison.Ordinal)}");
                }
            }
        }

        foreach (var entry in known.Unused)
        {
            _streams.Error.WriteLine($"Known defect no longer found: {entry}");
        }

        var open = findings.Count(finding => finding.Known is null);
        _streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{open} new defects, {findings.Count - open} known{(arguments.GetValue(_known) ? string.Empty : " (--known shows them)")}."));
        return open > 0 || known.Unused.Any() ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static LawFindingJson ToJson(LawFinding finding) =>
        new(finding.Rule.Code, finding.Rule.Name, finding.Migration, finding.Place, finding.Message, finding.Known, finding.Counterexample);
}
