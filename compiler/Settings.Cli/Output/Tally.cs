using Settings.Cli.Commands;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output;

/// <summary>Counts findings over all files and turns them into a closing line and an exit code.</summary>
internal sealed class Tally(FailOn failOn)
{
    // So many targets are named; of more only the number is said.
    private const int MostTargets = 3;

    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private int _files;
    private int _documents;
    private int _filesWithFindings;
    private int _errors;
    private int _warnings;
    private bool _fails;
    private bool _cannotWork;

    /// <summary>Counts one file.</summary>
    public void Add(FileReport report)
    {
        _files++;
        _documents += report.IsPlain ? 1 : report.Documents.Count;
        _cannotWork |= report.CannotWork;
        if (report.CheckedAgainst is { } target)
        {
            _targets.Add(target);
        }

        _filesWithFindings += report.Diagnostics.Count > 0 ? 1 : 0;
        _fails |= report.Diagnostics.Any(failOn.Fails);
        _errors += report.Count(Severity.Error);
        _warnings += report.Count(Severity.Warning);
    }

    /// <summary>The exit code of the run.</summary>
    public int ExitCode => _cannotWork ? ExitCodes.CannotWork : _fails ? ExitCodes.Findings : ExitCodes.Clean;

    /// <summary>Writes the closing line for people.</summary>
    public void Write(TextWriter error, bool forPeople)
    {
        if (forPeople)
        {
            error.WriteLine(_filesWithFindings == 0
                ? $"No findings in {Quantity.Of(_files, "file")}{Documents()}{Targets()}."
                : $"{Quantity.Of(_errors, "error")}, {Quantity.Of(_warnings, "warning")} in {_filesWithFindings} of {Quantity.Of(_files, "file")}{Documents()}{Targets()}.");
        }
    }

    // Nearly all files are one document.
    private string Documents() => _documents == _files ? string.Empty : $" with {Quantity.Of(_documents, "document")}";

    private string Targets() => _targets.Count switch
    {
        0 => string.Empty,
        <= MostTargets => $", checked against {string.Join(", ", _targets.Order(StringComparer.Ordinal))}",
        var count => $", checked against {count} targets",
    };
}
