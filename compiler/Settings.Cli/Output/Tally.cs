using System.Globalization;
using Settings.Cli.Commands;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output;

/// <summary>Counts findings over all files and turns them into a closing line and an exit code.</summary>
/// <param name="failOn">Which findings count.</param>
/// <param name="countsCodes">Whether those of each rule are counted, too.</param>
internal sealed class Tally(FailOn failOn, bool countsCodes = false)
{
    // So many targets are named; of more only the number is said.
    private const int MostTargets = 3;

    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodeCount>? _codes = countsCodes ? new(StringComparer.Ordinal) : null;
    private int _files;
    private int _documents;
    private int _filesWithFindings;
    private int _errors;
    private int _warnings;
    private int _infos;
    private int _failing;
    private int _suppressed;
    private bool _cannotWork;

    /// <summary>Counts one file.</summary>
    public void Add(FileReport report)
    {
        _files++;
        _documents += report.DocumentCount;
        _cannotWork |= report.CannotWork;
        if (report.CheckedAgainst is { } target)
        {
            _targets.Add(target);
        }

        _filesWithFindings += report.Diagnostics.Count > 0 ? 1 : 0;
        _suppressed += report.Suppressed.Count;
        _failing += report.Diagnostics.Where(failOn.Fails).Sum(finding => finding.Times);
        _errors += report.Count(Severity.Error);
        _warnings += report.Count(Severity.Warning);
        _infos += report.Count(Severity.Info);
        if (_codes is not null)
        {
            Count(_codes, report);
        }
    }

    /// <summary>What was found so far.</summary>
    public ReportSummary Summary => new(_files, _documents, _filesWithFindings, _errors, _warnings, _infos, _failing, _cannotWork)
    {
        Suppressed = _suppressed,
        Codes = _codes is null ? [] : [.. _codes.Values.OrderByDescending(code => code.Count).ThenBy(code => code.Rule.Code, StringComparer.Ordinal)],
    };

    /// <summary>The exit code of the run.</summary>
    public int ExitCode => _cannotWork ? ExitCodes.CannotWork : _failing > 0 ? ExitCodes.Findings : ExitCodes.Clean;

    /// <summary>Writes the closing line for people.</summary>
    public void Write(TextWriter error) => error.WriteLine(_filesWithFindings == 0
        ? $"No findings in {Quantity.Of(_files, "file")}{Documents()}{Targets()}{Suppressed()}."
        : $"{Quantity.Of(_errors, "error")}, {Quantity.Of(_warnings, "warning")} in {_filesWithFindings} of {Quantity.Of(_files, "file")}{Documents()}{Targets()}{Suppressed()}.");

    private static void Count(Dictionary<string, CodeCount> codes, FileReport report)
    {
        foreach (var finding in report.Diagnostics)
        {
            var before = codes.GetValueOrDefault(finding.Code) ?? new CodeCount(finding.Rule, 0, 0);
            codes[finding.Code] = before with { Count = before.Count + finding.Times, Fixable = before.Fixable + (finding.Fixes.Any(fix => fix.IsSafe) ? 1 : 0) };
        }
    }

    // Nearly all files are one document.
    private string Documents() => _documents == _files ? string.Empty : $" with {Quantity.Of(_documents, "document")}";

    private string Suppressed() => _suppressed == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"; {_suppressed} suppressed");

    private string Targets() => _targets.Count switch
    {
        0 => string.Empty,
        <= MostTargets => $", checked against {string.Join(", ", _targets.Order(StringComparer.Ordinal))}",
        var count => $", checked against {count} targets",
    };
}
